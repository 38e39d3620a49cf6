import RuleFiles

extension Brand {
  func write(to writer: inout CacheWriter) {
    writer.string(name)
    for texts in [authorised, categories, partners.sorted()] { writer.list(texts) { $0.string($1) } }
    writer.list(floor.sorted { $0.key < $1.key }) {
      $0.string($1.key)
      $0.double($1.value)
    }
  }

  static func read(_ reader: inout CacheReader) -> Brand? {
    guard let name = reader.string(), let authorised = reader.texts(), let categories = reader.texts(),
      let partners = reader.texts()
    else { return nil }
    let floor = reader.list { reader -> (String, Double)? in
      guard let name = reader.string(), let value = reader.double() else { return nil }
      return (name, value)
    }
    return floor.map {
      Brand(
        name: name, authorised: authorised, categories: categories,
        floor: Dictionary($0) { first, _ in first }, partners: Set(partners))
    }
  }
}
