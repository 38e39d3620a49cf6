/// Takes the item's number from the address where nothing on the page names it.
enum AddressReader {
  static func read(_ url: String, into draft: inout Draft) {
    guard !draft.has("sku"), !draft.has("mpn") else { return }
    let path = PageAddress.path(url)
    let pieces = path.split(whereSeparator: { "/-_.~,;=".contains($0) }).map(String.init)
    // The last piece that is a number of an item: five digits or more, at most two letters around them.
    let number = pieces.last { piece in
      let digits = piece.utf8.count(where: { Bytes.isDigit($0) })
      return digits >= 5 && piece.utf8.count - digits <= 2 && piece.utf8.count <= 20
    }
    guard var number else { return }
    if let first = number.first, first == "p" || first == "i" || first == "a" { number.removeFirst() }
    draft.offer("sku", number, source: "address", trust: Trust.guess)
  }
}
