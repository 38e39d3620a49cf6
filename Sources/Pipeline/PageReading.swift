import CaseModel
import Lifecycle
import Listings

/// What became of a page, ready for weighing: its state, and the listing where one was read.
struct PageReading: Sendable {
  var state: PageState
  var listing: Listing?
  var snapshot: Snapshot?
  /// Of the seller's description, where that is a document of its own.
  var description: Snapshot?

  /// Reads what a fetch brought; an unchanged page must have been read back from the evidence before.
  static func read(_ outcome: FetchOutcome, with reader: ListingReader) -> PageReading {
    switch outcome {
    case .blocked(let reason):
      PageReading(state: .blocked(reason: reason))
    case .unavailable(let reason, let retryAfter):
      PageReading(state: .unavailable(reason: reason, retryAfter: retryAfter))
    case .unchanged:
      PageReading(state: .unavailable(reason: "snapshot-unreadable", retryAfter: nil))
    case .page(let page):
      read(page, with: reader)
    }
  }

  /// Of a page that came cut, at most so many bytes are read: it can convict, never clear, and a bomb that was cut at
  /// the cap for bodies must not cost a whole document's memory besides.
  static let readOfCutPage = 1 << 20

  /// A description beyond this many bytes is cut where it is read or matched: what stands behind was not seen.
  static let longestDescription = 150_000

  private static func marked(_ listing: Listing) -> Listing {
    guard let description = listing.description, description.utf8.count > longestDescription else {
      return listing
    }
    var listing = listing
    listing.complete = false
    listing.incompleteBecause = [listing.incompleteBecause, "text-too-long"].compactMap { $0 }.joined(
      separator: ",")
    return listing
  }

  static func read(_ whole: FetchedPage, with reader: ListingReader) -> PageReading {
    var page = whole
    if page.truncated, page.body.count > readOfCutPage { page.body = Array(page.body[..<readOfCutPage]) }
    TestTrap.spring(by: page.body)
    let result = reader.read(page)
    switch result.verdict {
    case .listing:
      return PageReading(state: .read, listing: marked(result.listing), snapshot: page.snapshot)
    case .gone(let reason):
      return PageReading(state: .gone(reason: reason), snapshot: page.snapshot)
    case .wall(let reason):
      let wait = page.header("Retry-After").flatMap { Int64($0.trimmingSpaces) }
      return PageReading(state: .wall(reason: reason, retryAfter: wait), snapshot: page.snapshot)
    }
  }
}

extension String {
  var trimmingSpaces: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
