import CaseModel

/// A struck-out price so many times the real one that it was never charged.
struct AbsurdListPrice: Detector {
  var optionNames: [String] { ["ratio"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let listing = examination.listing
    let pairs =
      [(listing.price, listing.listPrice)] + listing.variants.prefix(300).map { ($0.price, $0.listPrice) }
    let known = pairs.compactMap { pair -> (Double, Double)? in
      guard let price = Numbers.value(pair.0), let before = Numbers.value(pair.1), price > 0 else {
        return nil
      }
      return (price, before)
    }
    guard let worst = known.max(by: { $0.1 / $0.0 < $1.1 / $1.0 }) else {
      return .unknown("offers", "the page shows no price before")
    }
    let times = worst.1 / worst.0
    guard times >= options.number("ratio", 10) else {
      return .miss("offers", "the price before is \(Numbers.short(times)) times the price")
    }
    let index = known.firstIndex { $0 == worst } ?? 0
    let shown = pairs.filter {
      Numbers.value($0.0) != nil && Numbers.value($0.1) != nil && Numbers.value($0.0) ?? 0 > 0
    }[index]
    return .hit(
      "offers",
      "\(Money.shown(shown.1, listing.currency)) struck out, \(Money.shown(shown.0, listing.currency)) asked: "
        + "\(Numbers.short(times)) times"
    )
  }
}
