import CaseModel
import Lifecycle
import Listings

extension PageReading {
  /// Where the seller's description lies, where that is a second document and was not read yet.
  var wantedDescription: String? {
    guard case .read = state, let listing, listing.description == nil, description == nil else { return nil }
    return listing.descriptionURL
  }

  /// This reading with the second document that a fetch brought; without one, the listing was not seen whole.
  func adding(description outcome: FetchOutcome, with reader: ListingReader) -> PageReading {
    guard case .page(let page) = outcome, let read = reader.readDescription(page) else {
      return withoutDescription
    }
    var result = self
    if !read.text.isEmpty { result.listing?.description = read.text }
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
