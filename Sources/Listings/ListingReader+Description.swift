import CaseModel

extension ListingReader {
  /// Reads a seller's description that is a document of its own: its text, and its pictures' alternative texts.
  ///
  /// Nil where nothing was had that could be read: an error page, a wall, or a document that is cut off.
  public func readDescription(_ page: FetchedPage) -> (text: String, imageTexts: [String])? {
    guard (200..<300).contains(page.status), !page.truncated else { return nil }
    let decoded = PageDecoder(page)
    return decoded.bytes.withUnsafeBufferPointer { source in
      let scan = PreScan(source)
      let (document, finished) = HTMLParser.parse(scan.clean)
      guard finished, !scan.lostText, document.count > 0,
        !WallPage.isEvident(source, title: MetaReader(document).title)
      else { return nil }
      let texts = (0..<document.count).compactMap { node in
        document.tag(node) == .img ? document.attribute(node, "alt") : nil
      }
      return (
        DescriptionText.read(document, 0),
        texts.filter { !$0.isEmpty }.prefix(200).map { String($0.prefix(500)) }
      )
    }
  }
}
