import CaseModel

/// A price next to nothing whose cost stands in the delivery: it tops every list sorted by price.
struct ShippingAbovePrice: Detector {
  var optionNames: [String] { ["ratio", "minimum"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let listing = examination.listing
    guard let price = Numbers.value(listing.price), let shipping = Numbers.value(listing.shippingPrice) else {
      return .unknown("offers", "the page shows no delivery price")
    }
    let shippingInEuro = examination.euro(listing.shippingPrice, listing.currency) ?? shipping
    let text =
      "\(Money.shown(listing.price, listing.currency)) for the goods, "
      + "\(Money.shown(listing.shippingPrice, listing.currency)) for delivery"
    guard shipping >= price * options.number("ratio", 3), shippingInEuro >= options.number("minimum", 8)
    else {
      return .miss("offers", text)
    }
    return .hit("offers", text)
  }
}
