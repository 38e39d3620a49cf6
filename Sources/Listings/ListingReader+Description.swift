import CaseModel

extension ListingReader {
  /// The seller's description as text, out of the second document at `descriptionURL`; nil where it holds none.
  public func description(in page: FetchedPage) -> String? {
    guard (200..<300).contains(page.status) else { return nil }
    let bytes = PageDecoder(page).bytes
    let text = Entities.plain(String(decoding: bytes.prefix(2 << 20), as: UTF8.self))
    return text.isEmpty ? nil : text
  }
}
