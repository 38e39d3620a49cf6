import CaseModel

extension CaseCard {
  func listing(_ detail: Detail) -> [String] {
    guard let listing = subject.listing else { return [] }
    var lines: [String] = []
    if !listing.complete {
      lines.append("  NOT COMPLETE: \(inert(listing.incompleteBecause ?? "no reason noted"))")
    }
    var grid = TextGrid([.left, .left])
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { grid.add([name, inert(value, limit: 300)]) }
    }
    add("title", listing.title)
    add("brand", listing.brand)
    add("price", price(listing))
    add("seller", listing.seller.map { [$0.name, $0.url].compactMap { $0 }.joined(separator: "  ") })
    add("category", listing.categoryPath.prefix(8).joined(separator: " > "))
    add("stock", listing.availability)
    add("sold", listing.orders.map { "\($0)" })
    add("rating", listing.rating.map { "\($0)" + (listing.reviewCount.map { " from \($0) reviews" } ?? "") })
    add("attributes", listing.attributes.prefix(6).map { "\($0.name): \($0.value)" }.joined(separator: "; "))
    add("options", listing.variants.isEmpty ? nil : "\(listing.variants.count)")
    add("images", listing.images.isEmpty ? nil : "\(listing.images.count)")
    return lines + grid.lines(width: width, utf8: utf8).prefix(detail.listing)
  }

  private func price(_ listing: Listing) -> String? {
    guard var text = listing.price else { return nil }
    if let high = listing.priceHigh, high != text { text += " to \(high)" }
    if let currency = listing.currency { text += " \(currency)" }
    if let before = listing.listPrice { text += " (was \(before))" }
    return text
  }

  /// The heaviest signals; `explain` has them all.
  func evidence(_ detail: Detail) -> [String] {
    guard let assessment = subject.assessment, !assessment.signals.isEmpty else { return [] }
    let order = assessment.signals.indices.sorted { left, right in
      let sizes = (abs(assessment.signals[left].weight), abs(assessment.signals[right].weight))
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : left < right
    }
    var grid = TextGrid([.right, .left, .left, .left], flexible: 3)
    for signal in order.prefix(detail.evidence).map({ assessment.signals[$0] }) {
      let weight = Contributions.text(Contributions.cents(signal.weight))
      grid.add([weight, inert(signal.rule), inert(signal.field), inert(signal.excerpt)])
    }
    var lines = grid.lines(width: width, utf8: utf8)
    if order.count > detail.evidence {
      lines.append("  and \(order.count - detail.evidence) more: docket explain \(inert(subject.id))")
    }
    return lines
  }

  func snapshots(_ detail: Detail) -> [String] {
    var grid = TextGrid([.left, .right, .left, .left], flexible: 3)
    for snapshot in subject.snapshots.suffix(detail.snapshots) {
      grid.add([
        Wording.shortMoment(snapshot.fetchedAt), "\(snapshot.status)",
        inert(String(snapshot.sha256.prefix(12))),
        inert(snapshot.warc) + " @\(snapshot.offset)",
      ])
    }
    return grid.lines(width: width, utf8: utf8)
  }
}
