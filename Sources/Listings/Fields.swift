import CaseModel

/// How a value of each field is written, whatever source it came from.
enum Fields {
  static let prices: Set<String> = ["price", "price_high", "list_price", "shipping_price"]
  static let longTexts: Set<String> = ["description"]

  /// The value in the field's form; nil where it says nothing.
  static func tidy(_ field: String, _ value: String) -> String? {
    if prices.contains(field) {
      guard value.utf8.count < 200 else { return nil }
      return Decimals.machine(value) ?? PriceText.read(value, currencyHint: nil, decimalSeparator: nil).amount
    }
    switch field {
    case "currency":
      let text = value.trimmed
      if text.utf8.count == 3, text.utf8.allSatisfy(Bytes.isLetter) { return text.uppercased() }
      return Currencies.symbol(in: String(text.prefix(40)), hint: nil).flatMap(Currencies.code)
    case "availability": return availability(value)
    case "condition": return bareName(value)
    case "rating": return rating(value)
    case "review_count", "orders": return count(value).map(String.init)
    case "gtin": return ItemNumber.gtin(value)
    case "brand": return brand(value)
    case "seller.opened_at": return DayText.tidy(value.trimmed)
    case "seller.positive_rate":
      let text = value.trimmed
      return text.hasSuffix("%") ? String(text.dropLast()).trimmed : text.isEmpty ? nil : text
    case "description":
      let text = Entities.plain(String(value.prefix(400_000)))
      return text.isEmpty ? nil : text
    case "seller.url", "description_url":
      let text = value.trimmed
      return text.isEmpty || text.utf8.count > 2_000 ? nil : text
    default:
      let text = tidyItem(field, value)
      return text.isEmpty || text.utf8.count > 4_000 || isPlaceholder(text) ? nil : text
    }
  }

  /// A brand's bare name, out of such as "Visit the NAME Store" and "Brand: NAME".
  private static func brand(_ value: String) -> String? {
    var text = tidyItem("brand", value)
    guard text.utf8.count < 120, !text.isEmpty, !isPlaceholder(text) else { return nil }
    if let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }), colon != text.startIndex {
      let tail = String(text[text.index(after: colon)...]).trimmed
      if !tail.isEmpty { text = tail }
    }
    for (front, back) in [
      ("Visit the ", " Store"), ("Visita lo Store di ", ""), ("Visiter la boutique ", ""),
      ("Besuche den ", "-Store"),
      ("Besuchen Sie den ", "-Store"), ("Visita la tienda de ", ""), ("Visita la Store de ", ""),
      ("Visite a loja ", ""),
      ("Bezoek de ", "-winkel"), ("Odwiedź sklep ", ""), ("by ", ""), ("di ", ""), ("von ", ""), ("de ", ""),
      ("par ", ""),
    ] where text.hasPrefix(front) && text.hasSuffix(back) && text.count > front.count + back.count {
      text = String(text.dropFirst(front.count).dropLast(back.count)).trimmed
      break
    }
    return text.isEmpty ? nil : text
  }

  /// What templates leave behind where nothing was to be filled in.
  static func isPlaceholder(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("$") && lower.dropFirst().allSatisfy({ $0.isLetter || $0 == "_" })
      || lower.has("{{")
      || lower.has("${")
      || ["null", "undefined", "n/a", "none", "-", "na", "[object object]", "false", "true"].contains(lower)
  }

  /// One item of a list, or a short text.
  static func tidyItem(_ field: String, _ value: String) -> String {
    if field == "images" { return value.trimmed }
    if field == "reviews" || field == "questions" {
      return Entities.plain(String(value.prefix(20_000))).collapsed
    }
    let short = String(value.prefix(8_000))
    return (short.utf8.contains(60) && short.has("</") ? Entities.plain(short) : Entities.decoded(short))
      .collapsed
  }

  private static let availabilities: [(String, String)] = [
    ("outofstock", "OutOfStock"), ("soldout", "SoldOut"), ("discontinued", "Discontinued"),
    ("preorder", "PreOrder"), ("presale", "PreSale"), ("backorder", "BackOrder"),
    ("limitedavailability", "LimitedAvailability"), ("instoreonly", "InStoreOnly"),
    ("onlineonly", "OnlineOnly"),
    ("madetoorder", "MadeToOrder"), ("notavailable", "OutOfStock"), ("unavailable", "OutOfStock"),
    ("instock", "InStock"), ("availablefororder", "BackOrder"), ("available", "InStock"),
    ("oos", "OutOfStock"),
  ]

  static func availability(_ value: String) -> String? {
    // A sentence is read as one: "we do not know if it will be back in stock" is no stock.
    if value.utf8.count > 48 { return value.utf8.count < 400 ? StockText.read(value) : nil }
    let bare = value.lowercased().filter { $0.isLetter }
    for (word, name) in availabilities where bare.hasSuffix(word) || bare.hasPrefix(word) { return name }
    return StockText.read(value)
  }

  /// The last part of a schema.org address.
  static func bareName(_ value: String) -> String? {
    let name = value.trimmed.split(whereSeparator: { $0 == "/" || $0 == "#" || $0 == ":" }).last.map(
      String.init)
    return name.flatMap { $0.isEmpty || $0.utf8.count > 60 ? nil : $0 }
  }

  private static func rating(_ value: String) -> String? {
    let text = value.trimmed.map { $0 == "," ? "." : $0 }
    let number = String(text.prefix { $0.isNumber || $0 == "." })
    guard let rating = Double(number), rating >= 0, rating <= 100 else { return nil }
    return number
  }

  /// A count such as `2.000+`, `1,2 тыс.` or `10k`.
  static func count(_ value: String) -> Int? {
    let text = value.lowercased()
    var digits = ""
    var rest = text.unicodeScalars[...].drop { PriceText.digitValue($0) == nil }
    var mark: Int?
    while let scalar = rest.first {
      if let digit = PriceText.digitValue(scalar) {
        digits += String(digit)
      } else if scalar == "." || scalar == "," {
        mark = digits.utf8.count
      } else if !(PriceText.isBlank(scalar) && rest.dropFirst().first.flatMap(PriceText.digitValue) != nil) {
        break
      }
      rest = rest.dropFirst()
    }
    guard !digits.isEmpty, digits.utf8.count <= 12 else { return nil }
    let unit = String(String.UnicodeScalarView(rest)).trimmed
    let thousand = ["k", "тыс", "mil ", "tys", "тис", "bin", "k+"].contains { unit.hasPrefix($0) }
    let many = unit.hasPrefix("万") ? 10_000.0 : thousand ? 1_000 : unit.hasPrefix("m+") ? 1_000_000 : 1
    if many > 1, let mark, digits.utf8.count - mark < 3 {
      let whole = String(digits.prefix(mark)) + "." + String(digits.dropFirst(mark))
      return Double(whole).map { Int(min(1e12, $0 * many)) }
    }
    return Double(digits).map { Int(min(1e12, $0 * many)) }
  }
}
