import CaseModel
import RuleFiles

extension Rule {
  func write(to writer: inout CacheWriter) {
    for text in [id, category.rawValue, moderator, seller] { writer.string(text) }
    for text in [subReason, detector, group] { writer.list(text.map { [$0] } ?? []) { $0.string($1) } }
    for flag in [against, notable] { writer.byte(flag ? 1 : 0) }
    writer.list(fields) { $0.byte(UInt8(clamping: ListingField.allCases.firstIndex(of: $1) ?? 0)) }
    for texts in [suppressedBy, requires, silences] { writer.list(texts) { $0.string($1) } }
    writer.double(weight)
    writer.number(needs)
    writer.number(exampleCount)
    for cues in [[match], unless, also] { writer.list(cues) { $1.write(to: &$0) } }
    writer.list(options.numbers.sorted { $0.key < $1.key }) {
      $0.string($1.key)
      $0.double($1.value)
    }
    writer.list(options.texts.sorted { $0.key < $1.key }) {
      $0.string($1.key)
      $0.list($1.value) { $0.string($1) }
    }
  }

  static func read(_ reader: inout CacheReader) -> Rule? {
    guard let id = reader.string(), let category = reader.string().flatMap(Category.init(rawValue:)),
      let moderator = reader.string(), let seller = reader.string(), let subReason = reader.texts(),
      let detector = reader.texts(), let group = reader.texts(), let against = reader.byte(),
      let notable = reader.byte(), let fields = reader.list(field), let suppressedBy = reader.texts(),
      let requires = reader.texts(), let silences = reader.texts(), let weight = reader.double(),
      let needs = reader.number(),
      let exampleCount = reader.number(), let match = reader.list(Cue.read)?.first,
      let unless = reader.list(Cue.read), let also = reader.list(Cue.read),
      let options = RuleOptions.read(&reader)
    else { return nil }
    return Rule(
      id: id, category: category, subReason: subReason.first, moderator: moderator, seller: seller,
      fields: fields, detector: detector.first, against: against != 0, notable: notable != 0,
      suppressedBy: suppressedBy, silences: silences, weight: weight, group: group.first,
      exampleCount: exampleCount,
      fieldBits: ListingField.bits(fields), needs: needs, match: match, also: also, unless: unless,
      requires: requires, options: options)
  }

  private static func field(_ reader: inout CacheReader) -> ListingField? {
    guard let number = reader.byte(), ListingField.allCases.indices.contains(Int(number)) else { return nil }
    return ListingField.allCases[Int(number)]
  }
}

extension Rule.Cue {
  fileprivate func write(to writer: inout CacheWriter) {
    writer.byte((anyBrand ? 1 : 0) | (isPresent ? 2 : 0))
    writer.number((within ?? -1) + 1)
    writer.number(fieldBits.map { Int($0) + 1 } ?? 0)
  }

  fileprivate static func read(_ reader: inout CacheReader) -> Rule.Cue? {
    guard let flags = reader.byte(), let within = reader.number(), let bits = reader.number() else {
      return nil
    }
    return Rule.Cue(
      anyBrand: flags & 1 != 0, within: within == 0 ? nil : within - 1,
      fieldBits: bits == 0 ? nil : UInt16(clamping: bits - 1), isPresent: flags & 2 != 0)
  }
}

extension RuleOptions {
  fileprivate static func read(_ reader: inout CacheReader) -> RuleOptions? {
    let numbers = reader.list { reader -> (String, Double)? in
      guard let name = reader.string(), let value = reader.double() else { return nil }
      return (name, value)
    }
    guard let numbers else { return nil }
    let texts = reader.list { reader -> (String, [String])? in
      guard let name = reader.string(), let values = reader.texts() else { return nil }
      return (name, values)
    }
    guard let texts else { return nil }
    return RuleOptions(
      numbers: Dictionary(numbers) { first, _ in first }, texts: Dictionary(texts) { first, _ in first })
  }
}

extension CacheReader {
  mutating func texts() -> [String]? { list { $0.string() } }
}
