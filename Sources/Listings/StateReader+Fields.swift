import CaseModel

extension StateReader {
  private static let lists: Set<String> = [
    "category_path", "images", "image_texts", "reviews", "questions", "state",
  ]

  /// Offers what a found state says.
  static func read(_ found: Found, into draft: inout Draft) {
    let fields = found.state.fields
    let source = "state \(found.profile.id)/\(found.state.id)"
    for (field, paths) in fields.sorted(by: { $0.key < $1.key }) {
      if field.hasPrefix("attributes") || field.hasPrefix("variants") || field.hasPrefix("options") {
        continue
      }
      if lists.contains(field) {
        for path in paths {
          var texts = StatePath.values(path, in: found.data).flatMap(Self.texts)
          if field == "category_path", texts.count == 1 { texts = numbers(texts[0]) }
          guard !texts.isEmpty else { continue }
          draft.offer(field, texts: texts, source: "\(source) \(path)", trust: Trust.state)
          // A trail of one step is only the way home: the next path may know more.
          if field != "state", field != "category_path" || texts.count > 1 { break }
        }
        continue
      }
      for path in paths {
        guard
          let text = StatePath.values(path, in: found.data).lazy.compactMap(\.text).first(where: {
            !$0.isEmpty
          })
        else { continue }
        guard Fields.tidy(field, text) != nil else { continue }
        draft.offer(field, text, source: "\(source) \(path)", trust: Trust.state)
        break
      }
    }
    attributes(found, source, into: &draft)
    variants(found, source, into: &draft)
  }

  /// `509/201084002/5904003` as its steps.
  private static func numbers(_ path: String) -> [String] {
    guard path.utf8.allSatisfy({ Bytes.isDigit($0) || $0 == 47 }) else { return [path] }
    return path.split(separator: "/").map(String.init)
  }

  private static func texts(_ value: JSONValue) -> [String] {
    if let text = value.text { return [text] }
    return list(value).compactMap(\.text)
  }

  /// The elements of a list, or of an object that stands for one: its names are numbers.
  private static func list(_ value: JSONValue) -> [JSONValue] {
    if let items = value.array { return items }
    guard let members = value.members, members.first?.name == "0" else { return [] }
    return members.map(\.value)
  }

  /// The first text that one of the paths gives. `@root.` begins at the state itself, and `{name}` in such a path is
  /// the element's member of that name.
  private static func first(_ paths: [String]?, in value: JSONValue, root: JSONValue = .null) -> String? {
    for path in paths ?? [] {
      if path.hasPrefix("@root.") {
        guard let filled = filled(String(path.dropFirst(6)), from: value) else { continue }
        if let text = StatePath.values(filled, in: root).lazy.compactMap(\.text).first { return text }
        continue
      }
      if let text = StatePath.values(path, in: value).lazy.compactMap(\.text).first(where: { !$0.isEmpty }) {
        return text
      }
    }
    return nil
  }

  private static func filled(_ path: String, from value: JSONValue) -> String? {
    guard let open = path.firstIndex(of: "{"), let close = path.firstIndex(of: "}"), open < close else {
      return path
    }
    guard let text = value[String(path[path.index(after: open)..<close])]?.text, !text.has(".") else {
      return nil
    }
    return String(path[..<open]) + text + String(path[path.index(after: close)...])
  }

  private static func attributes(_ found: Found, _ source: String, into draft: inout Draft) {
    for path in found.state.fields["attributes"] ?? [] {
      let items = StatePath.values(path, in: found.data).flatMap {
        $0.text == nil && !list($0).isEmpty ? list($0) : [$0]
      }
      let result = items.prefix(500).compactMap { item -> Listing.Attribute? in
        guard let name = first(found.state.fields["attributes.name"], in: item) else { return nil }
        let values = (found.state.fields["attributes.value"] ?? []).lazy.map { path in
          StatePath.values(path, in: item).flatMap(texts)
        }.first { !$0.isEmpty }
        guard let values else { return nil }
        return .init(
          name: Fields.tidyItem("", name), value: Fields.tidyItem("", values.joined(separator: ", ")))
      }
      guard !result.isEmpty else { continue }
      draft.offer(attributes: result, source: "\(source) \(path)", trust: Trust.state)
      return
    }
  }

  private static func variants(_ found: Found, _ source: String, into draft: inout Draft) {
    let fields = found.state.fields
    let names = optionNames(found)
    for path in fields["variants"] ?? [] {
      let items = StatePath.values(path, in: found.data).flatMap {
        $0.text == nil && !list($0).isEmpty ? list($0) : [$0]
      }
      let result = items.prefix(1_000).compactMap { item -> Listing.Variant? in
        var variant = Listing.Variant()
        let ids = first(fields["variants.option_ids"], in: item) ?? ""
        let parts = ids.split(whereSeparator: { ",;".contains($0) }).compactMap { id in
          names[String(id.split(separator: "#").first?.split(separator: ":").last ?? id)]
        }
        variant.name =
          parts.isEmpty ? first(fields["variants.name"], in: item).map(spoken) : parts.joined(separator: ", ")
        variant.name = variant.name.map { Fields.tidyItem("", $0) }
        variant.price = first(fields["variants.price"], in: item, root: found.data).flatMap {
          Fields.tidy("price", $0)
        }
        variant.listPrice = first(fields["variants.list_price"], in: item, root: found.data).flatMap {
          Fields.tidy("price", $0)
        }
        if variant.listPrice == variant.price { variant.listPrice = nil }
        variant.sku = first(fields["variants.sku"], in: item)
        variant.stock = first(fields["variants.stock"], in: item).flatMap(Fields.count)
        return variant.name == nil && variant.price == nil && variant.sku == nil ? nil : variant
      }
      guard !result.isEmpty else { continue }
      draft.offer(variants: result, source: "\(source) \(path)", trust: Trust.state)
      let shown = Contradictions.letters(result.compactMap(\.name).joined(separator: " "))
      let words = items.prefix(1_000).flatMap { ownWords(first(fields["variants.name"], in: $0) ?? "") }
        .filter { !shown.has(Contradictions.letters($0)) }
      draft.offer("state", texts: words, source: "\(source) \(path)", trust: Trust.state - 1)
      return
    }
  }

  /// What the seller wrote behind the numbers of an option: more than the marketplace's own name for it may say.
  private static func ownWords(_ name: String) -> [String] {
    name.split(separator: ";").compactMap { part in
      part.firstIndex(of: "#").map { String(part[part.index(after: $0)...]).trimmed }
    }.filter { $0.utf8.count > 2 }
  }

  /// `14:193#Black;5:100#XL` as `Black, XL`; other names as they are.
  private static func spoken(_ name: String) -> String {
    let parts = name.split(separator: ";")
    guard name.utf8.first.map(Bytes.isDigit) == true,
      parts.allSatisfy({ $0.contains(":") && $0.contains("#") })
    else {
      return name
    }
    return parts.map { String($0[$0.index(after: $0.firstIndex(of: "#") ?? $0.startIndex)...]) }.joined(
      separator: ", ")
  }

  /// The names of the options' values by their ids.
  private static func optionNames(_ found: Found) -> [String: String] {
    var result: [String: String] = [:]
    for path in found.state.fields["options"] ?? [] {
      for value in StatePath.values(path, in: found.data).prefix(5_000) {
        guard let id = first(found.state.fields["options.id"], in: value),
          let name = first(found.state.fields["options.name"], in: value)
        else { continue }
        result[id] = name
      }
    }
    return result
  }
}
