import RuleFiles

extension PatternUses {
  func write(to writer: inout CacheWriter) {
    Self.write(rules, &writer) { $0.rule << 10 | Int32($0.role.rawValue) << 8 | Int32($0.cue) }
    Self.write(brands, &writer) { $0.brand << 2 | Int32($0.naming.rawValue) }
    Self.write(lists, &writer) { $0 }
    writer.integers(own.map(Int32.init).sorted())
  }

  static func read(_ reader: inout CacheReader, patterns: Int, rules: Int) -> PatternUses? {
    let rule = { (code: Int32) in
      RuleUse(
        rule: code >> 10, role: RuleUse.Role(rawValue: UInt8(code >> 8 & 3)) ?? .match, cue: UInt8(code & 255)
      )
    }
    let brand = { (code: Int32) in
      BrandUse(brand: code >> 2, naming: Brand.Naming(rawValue: UInt8(code & 3)) ?? .weak)
    }
    guard let ruleUses = grouped(&reader, below: rules << 10, rule),
      let brandUses = grouped(&reader, below: Int(Int32.max), brand),
      let listUses = grouped(&reader, below: Int(Int32.max), { $0 }),
      let own = reader.integers(in: 0..<max(1, patterns))
    else { return nil }
    return PatternUses(rules: ruleUses, brands: brandUses, lists: listUses, own: Set(own.map(Int.init)))
  }

  static func write<Element>(
    _ grouped: Grouped<Element>, _ writer: inout CacheWriter, _ code: (Element) -> Int32
  ) {
    writer.integers(grouped.starts)
    writer.integers(grouped.elements.map(code))
  }

  static func grouped<Element>(
    _ reader: inout CacheReader, below limit: Int, _ element: (Int32) -> Element
  ) -> Grouped<Element>? {
    guard let starts = reader.integers(in: 0..<Int(Int32.max)), let codes = reader.integers(in: 0..<limit)
    else { return nil }
    return Grouped(starts: starts, elements: codes.map(element))
  }
}
