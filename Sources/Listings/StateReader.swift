import CaseModel

/// Reads page state as the marketplace profiles say.
struct StateReader {
  let profiles: [MarketplaceProfile]

  /// The states that a page carries: the profile, the layout, and the data.
  struct Found {
    var profile: MarketplaceProfile
    var state: MarketplaceProfile.PageState
    var data: JSONValue
  }

  func find(in source: UnsafeBufferPointer<UInt8>, scripts: [PageScript]) -> [Found] {
    var result: [Found] = []
    var decoded: [String: [JSONValue]] = [:]
    for profile in profiles {
      for state in profile.states where state.find != "page" {
        let key = state.find
        let values = decoded[key] ?? Self.values(state.find, source, scripts)
        decoded[key] = values
        for value in values {
          guard let data = Self.data(value, state) else { continue }
          result.append(Found(profile: profile, state: state, data: data))
          break
        }
      }
    }
    return result
  }

  private static func data(_ value: JSONValue, _ state: MarketplaceProfile.PageState) -> JSONValue? {
    var data = value
    if let inside = state.inside {
      guard let inner = StatePath.values(inside, in: value).first else { return nil }
      data = inner
    }
    if let needed = state.requires, StatePath.values(needed, in: data).isEmpty { return nil }
    return data
  }

  private static func values(
    _ find: String, _ source: UnsafeBufferPointer<UInt8>, _ scripts: [PageScript]
  ) -> [JSONValue] {
    if find == "body" {
      guard let start = source.prefix(400).firstIndex(of: 123), !source.prefix(start).contains(60) else {
        return []
      }
      return [LenientJSON.read(source, from: start, to: source.count)].compactMap { $0 }
    }
    if find.hasPrefix("script#") {
      let id = String(find.dropFirst(7))
      return scripts.filter { $0.id(in: source) == id }.prefix(2).compactMap {
        LenientJSON.read(source, from: $0.body.range.lowerBound, to: $0.body.range.upperBound)
      }
    }
    let needle = Array(find.utf8)
    var result: [JSONValue] = []
    var scalars: [JSONValue] = []
    for script in scripts {
      let limit = script.body.range.upperBound
      let piece = UnsafeBufferPointer(rebasing: source[script.body.range])
      var index = 0
      while let place = Bytes.find(needle, in: piece, from: index), result.count < 4 {
        index = place + needle.count
        guard let start = literal(piece, index) else {
          if scalars.count < 4, let text = scalar(piece, index) { scalars.append(.array([.string(text)])) }
          continue
        }
        if let value = LenientJSON.read(source, from: script.body.range.lowerBound + start, to: limit) {
          result.append(value)
        }
      }
    }
    return result + scalars
  }

  /// Where the value behind a name begins; nil where something else follows.
  private static func literal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    let limit = min(bytes.count, start + 200)
    while index < limit {
      let byte = bytes[index]
      if byte == 123 || byte == 91 { return index }
      guard
        Bytes.isSpace(byte) || byte == 61 || byte == 58 || byte == 40 || byte == 34 || byte == 39
          || byte == 44
      else { return nil }
      index += 1
    }
    return nil
  }

  /// A text or number alone behind a name and `=`, which a profile's path `*` then names.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> String? {
    let limit = min(bytes.count, start + 4_000)
    var index = start
    var assigned = false
    while index < limit, Bytes.isSpace(bytes[index]) || bytes[index] == 61 && !assigned {
      assigned = assigned || bytes[index] == 61
      index += 1
    }
    guard assigned, index < limit else { return nil }
    let quote = bytes[index]
    if quote == 34 || quote == 39 {
      return LenientJSON.read(bytes, from: index, to: limit)?.string
    }
    let digits = UnsafeBufferPointer(rebasing: bytes[index..<limit]).prefix { Bytes.isDigit($0) || $0 == 46 }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }
}

extension PageScript {
  /// The value of the script's id.
  func id(in source: UnsafeBufferPointer<UInt8>) -> String? { attribute("id", in: source) }

  /// An attribute of the start tag; scripts are few, so this reads the text again.
  func attribute(_ name: String, in source: UnsafeBufferPointer<UInt8>) -> String? {
    let text = String(
      decoding: UnsafeBufferPointer(rebasing: source[head.range]).prefix(1_000), as: UTF8.self)
    for piece in [" \(name)=", "\n\(name)=", "\t\(name)="] {
      guard let place = text.lowercased().range(ofText: piece) else { continue }
      let rest = text.utf8.dropFirst(text.utf8.distance(from: text.startIndex, to: place.upperBound))
      let quote = rest.first
      let quoted = quote == 34 || quote == 39
      let value = (quoted ? rest.dropFirst() : rest).prefix {
        quoted ? $0 != quote : !Bytes.isSpace($0) && $0 != 62
      }
      return String(decoding: value, as: UTF8.self)
    }
    return nil
  }
}
