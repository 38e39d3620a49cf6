import RuleFiles

extension Departments {
  func write(to writer: inout CacheWriter) {
    writer.list(all) { $0.string($1.name) }
    for grouped in [byWord, byCategory, byReviewWord] { PatternUses.write(grouped, &writer) { $0 } }
    writer.list(model.texts) { $0.string($1) }
  }

  static func read(_ reader: inout CacheReader) -> Departments? {
    guard let names = reader.texts(),
      let byWord = PatternUses.grouped(&reader, below: max(1, names.count), { $0 }),
      let byCategory = PatternUses.grouped(&reader, below: max(1, names.count), { $0 }),
      let byReviewWord = PatternUses.grouped(&reader, below: max(1, names.count), { $0 }),
      let texts = reader.texts()
    else { return nil }
    return Departments(
      all: names.map(Department.init), byWord: byWord, byCategory: byCategory, byReviewWord: byReviewWord,
      model: DepartmentModel(texts: texts))
  }
}
