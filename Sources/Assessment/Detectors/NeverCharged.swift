import CaseModel

/// A struck-out price that the listing did not have at any earlier snapshot.
struct NeverCharged: Detector {
  var optionNames: [String] { ["days", "share", "snapshots"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let listing = examination.listing
    guard let claimed = Numbers.value(listing.listPrice), claimed > 0 else {
      return .unknown("offers", "the page shows no price before")
    }
    let earlier = examination.input.earlier.filter { $0.currency == listing.currency }
    let charged = earlier.compactMap { trace in Numbers.value(trace.price).map { (trace, $0) } }
    let times = charged.reduce(0) { $0 + min(1000, max(0, $1.0.times)) }
    guard let first = charged.first?.0.fetchedAt, times >= Int(options.number("snapshots", 3)),
      examination.input.now.seconds(since: first) >= Int64(options.number("days", 14)) * 86_400
    else {
      return .unknown("offers", "too few earlier snapshots to know what was charged")
    }
    guard let highest = charged.max(by: { $0.1 < $1.1 }), highest.1 < claimed * options.number("share", 0.9)
    else {
      return .miss("offers", "the price before was charged")
    }
    let currency = listing.currency
    return .hit(
      "offers",
      "\(Money.shown(listing.listPrice, currency)) struck out; at \(times) snapshots since "
        + "\(first.description.prefix(10)) never above \(Money.shown(highest.0.price, currency))")
  }
}
