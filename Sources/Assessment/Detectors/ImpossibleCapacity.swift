import CaseModel

/// A capacity, charge or brightness that cannot be at that price, in that size, or at all.
struct ImpossibleCapacity: Detector {
  var optionNames: [String] { ["euro_per_terabyte", "euro_per_10000_mah"] }

  private static let memory = WordList(
    """
    usb, flash, pendrive, pen drive, memory, micro sd, microsd, sd card, tf card, ssd, флеш, флэш, флеш,
    карта памяти, накопитель, u盘, 优盘, 内存卡, 移动硬盘, 固态, memoria, tarjeta, cartao, cle usb, clef usb, stick,
    speicher, hard drive, hdd, disk, disque, disco, festplatte, диск, 메모리, メモリ, فلاش, ذاكره, bellek,
    pamiec
    """)

  private static let powerBanks = WordList(
    """
    power bank, powerbank, повербанк, внешний аккумулятор, bateria externa, batterie externe, 充电宝,
    powerbanka, 보조배터리, モバイルバッテリー
    """)

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard let title = examination.listing.title else { return .unknown("title", "the page shows no title") }
    let folded = FoldedText.string(of: title)
    var priceUnknown = false
    for (name, price) in offers(title, examination) {
      for quantity in Self.decisive(Quantity.all(in: FoldedText.string(of: name))) {
        switch verdict(quantity, folded, price, options) {
        case .hit(let why): return .hit("title", "\"\(Excerpt.tidy(String(name.prefix(160))))\": \(why)")
        case .unknown: priceUnknown = true
        case .plausible: continue
        }
      }
    }
    if let why = brightness(folded, examination) {
      return .hit("title", "\"\(Excerpt.tidy(String(title.prefix(160))))\": \(why)")
    }
    return priceUnknown
      ? .unknown("offers", "the price is not to be had in a known currency")
      : .miss("title", "no capacity that cannot be")
  }

  /// What is offered, each with its own price; a price "from" belongs to the smallest option alone.
  private func offers(_ title: String, _ examination: Examination) -> [(name: String, price: Double?)] {
    let listing = examination.listing
    let named = listing.variants.prefix(200).filter { !($0.name ?? "").isEmpty }
    let prices = named.compactMap { examination.euro($0.price, listing.currency) }
    let capacities = Set(
      named.flatMap { Quantity.all(in: FoldedText.string(of: $0.name ?? "")) }.map(\.value))
    let common = capacities.count > 1 ? nil : examination.priceInEuro
    let options = named.map { variant in
      (name: variant.name ?? "", price: examination.euro(variant.price, listing.currency) ?? common)
    }
    let highest = (prices + [examination.priceInEuro].compactMap { $0 }).max()
    return [(title, capacities.count > 1 && prices.isEmpty ? nil : highest)] + options
  }

  /// A title that names several capacities is held against its smallest.
  private static func decisive(_ quantities: [Quantity]) -> [Quantity] {
    let capacities = quantities.filter { $0.dimension == .capacity }
    guard let least = capacities.min(by: { $0.value < $1.value }), capacities.count > 1 else {
      return quantities
    }
    return quantities.filter { $0.dimension != .capacity || $0.value == least.value }
  }

  private enum Answer {
    case plausible, unknown
    case hit(String)
  }

  private func verdict(_ quantity: Quantity, _ title: String, _ price: Double?, _ options: RuleOptions)
    -> Answer
  {
    switch quantity.dimension {
    case .capacity:
      guard quantity.value >= 1000, isMemory(title) else { return .plausible }
      guard let price, price > 0 else { return .unknown }
      let perTerabyte = price / (quantity.value / 1000)
      guard perTerabyte < options.number("euro_per_terabyte", 12) else { return .plausible }
      return .hit(
        "\(quantity.shown) at \(Numbers.short(price)) EUR; flash memory costs over \(Numbers.short(options.number("euro_per_terabyte", 12))) EUR a TB"
      )
    case .charge:
      if title.holds("18650"), quantity.value > 4000, quantity.value < 20_000 {
        return .hit("\(quantity.shown) in an 18650 cell, which holds 3600 mAh at most")
      }
      guard quantity.value >= 40_000, Self.powerBanks.isAnywhere(in: title) else { return .plausible }
      guard let price, price > 0 else { return .unknown }
      let perTen = price / (quantity.value / 10_000)
      return perTen < options.number("euro_per_10000_mah", 2)
        ? .hit("\(quantity.shown) at \(Numbers.short(price)) EUR") : .plausible
    default:
      return .plausible
    }
  }

  private func isMemory(_ title: String) -> Bool {
    Self.memory.isAnywhere(in: title)
  }

  /// No lamp gives more than some 230 lm for a watt.
  private func brightness(_ title: String, _ examination: Examination) -> String? {
    let quantities = Quantity.all(in: title)
    let light = quantities.filter { $0.dimension == .light }
    let power = quantities.filter { $0.dimension == .power }
    guard light.count == 1, power.count == 1, let lumens = light.first, let watts = power.first,
      watts.value >= 1
    else { return nil }
    return lumens.value / watts.value > 260
      ? "\(lumens.shown) from \(watts.shown): no lamp gives over 230 lm a watt" : nil
  }
}
