import CaseModel
import Lifecycle
import Listings

extension PageReading {
  /// Where the seller's description lies, where that is a second document and was not read yet.
  var wantedDescription: String? {
    guard case .read = state, let listing, description == nil else { return nil }
    return listing.description == nil || !isSellersOwn(listing) ? listing.descriptionURL : nil
  }

  /// Whether the description that was read is the one the second document would bring: what a page shows under such a heading
  /// may be the specifications alone. A listing out of a case file has no sources, and is taken as it is.
  private func isSellersOwn(_ listing: Listing) -> Bool {
    guard let source = listing.sources["description"] else { return true }
    return source.hasPrefix("state ") || source.hasPrefix("page ")
  }

  /// This reading with the second document that a fetch brought; without one, the listing was not seen whole.
  func adding(description outcome: FetchOutcome, with reader: ListingReader) -> PageReading {
    guard case .page(let page) = outcome, let read = reader.readDescription(page) else {
      return withoutDescription
    }
    var result = self
    if !read.text.isEmpty {
      let shown = listing?.description.flatMap { read.text.contains($0) ? nil : $0 }
      result.listing?.description = [read.text, shown].compactMap { $0 }.joined(separator: "\n")
    }
    result.listing?.imageTexts += read.imageTexts
    result.description = page.snapshot
    // Under the address that the page names, so that the next reading finds it, wherever redirects led.
    if let url = listing?.descriptionURL { result.description?.url = url }
    return result
  }

  /// This reading of a page whose description could not be had.
  var withoutDescription: PageReading {
    var result = self
    let reasons = [listing?.incompleteBecause, "description-not-had"].compactMap { $0 }
    result.listing?.complete = false
    result.listing?.incompleteBecause = reasons.joined(separator: ", ")
    return result
  }
}
