import CaseModel
import Foundation
import RuleFiles

/// A pack as it came of its files, in a form that is read back in a few milliseconds.
///
/// What a program makes of the same files may change with the program, so a snapshot is believed by the program alone that
/// wrote it; the compiled patterns, which take so much longer, are any program's.
enum PackSnapshot {
  private static var magic: [UInt8] { Array("docket-pack-1 \(program)\n".utf8) }

  /// Which build of the program this is: nothing else of it is changed without changing one of these.
  private static let program: String = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "unknown" }
    return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }()

  static func write(_ pack: RulePack, digest: String, to file: String) {
    var writer = CacheWriter()
    writer.string(pack.version)
    writer.string(digest)
    write(pack.finder.patterns, &writer)
    writer.list(pack.rules) { $1.write(to: &$0) }
    pack.uses.write(to: &writer)
    writer.list(pack.brands) { $1.write(to: &$0) }
    writer.list(pack.lists.sorted { $0.key < $1.key }) {
      $0.string($1.key)
      $0.number($1.value)
    }
    pack.scores.write(to: &writer)
    writer.list(pack.currencies.sorted { $0.key < $1.key }) {
      $0.string($1.key)
      $0.double($1.value)
    }
    pack.departments.write(to: &writer)
    writer.list(pack.contactPatterns.sorted { $0.key < $1.key }) {
      $0.number($1.key)
      $0.string($1.value.rawValue)
    }
    writer.list(pack.visualNames.sorted { $0.key < $1.key }) {
      $0.string($1.key)
      $0.number($1.value.number)
      $0.string($1.value.folded)
    }
    CacheFile.write(writer.bytes, magic: magic, to: file)
  }

  /// The pack with its compiled patterns; nil where one of them is not there as it must be.
  static func read(_ cache: PackCache, tree: RuleTree) -> RulePack? {
    guard let content = CacheFile.read(cache.packFile, magic: magic) else { return nil }
    var reader = CacheReader(content)
    guard let version = reader.string(), let digest = reader.string(), let patterns = patterns(&reader),
      let rules = reader.list(Rule.read),
      let uses = PatternUses.read(&reader, patterns: patterns.count, rules: rules.count),
      let brands = reader.list(Brand.read), uses.brands.elements.allSatisfy({ $0.brand < brands.count }),
      let lists = reader.list({ $0.named { $0.number() } }), let scores = Scores.read(&reader),
      let currencies = reader.list({ $0.named { $0.double() } }),
      let departments = Departments.read(&reader),
      let contacts = reader.list({ reader in
        reader.number().flatMap { number in kind(&reader).map { (number, $0) } }
      }),
      let names = reader.list({ $0.named { reader in visual(&reader) } }),
      let database = PatternDatabase(cacheFile: cache.databaseFile(digest))
    else { return nil }
    return RulePack(
      version: version, directory: tree.directory, rules: rules, tree: tree,
      plan: RulePlan(rules), finder: HitFinder(patterns: patterns, database: database), uses: uses,
      brands: brands,
      lists: Dictionary(lists) { first, _ in first }, scores: scores,
      currencies: Dictionary(currencies) { first, _ in first }, departments: departments,
      contactPatterns: Dictionary(contacts) { first, _ in first },
      visualNames: Dictionary(names) { first, _ in first })
  }

  private static func kind(_ reader: inout CacheReader) -> ContactPatterns.Kind? {
    reader.string().flatMap(ContactPatterns.Kind.init(rawValue:))
  }

  private static func visual(_ reader: inout CacheReader) -> (number: Int, folded: String)? {
    guard let number = reader.number(), let folded = reader.string() else { return nil }
    return (number, folded)
  }

  /// Of phrases only what finding needs to know; expressions whole, since ICU may be asked about them.
  private static func write(_ patterns: [Pattern], _ writer: inout CacheWriter) {
    writer.bytes(patterns.map(\.flags))
    writer.bytes(patterns.map { UInt8(clamping: $0.length) })
    writer.list(patterns.indices.filter { patterns[$0].kind == .expression }) {
      $0.number($1)
      $0.bytes(patterns[$1].text)
    }
  }

  private static func patterns(_ reader: inout CacheReader) -> [Pattern]? {
    guard let flags = reader.bytes(), let lengths = reader.bytes(), flags.count == lengths.count else {
      return nil
    }
    var result = zip(flags, lengths).map { Pattern(flags: $0, length: Int($1), text: []) }
    guard let count = reader.count() else { return nil }
    for _ in 0..<count {
      guard let number = reader.number(), result.indices.contains(number), let text = reader.bytes() else {
        return nil
      }
      result[number] = Pattern(flags: flags[number], length: Int(lengths[number]), text: text)
    }
    return result
  }
}

extension CacheReader {
  /// A name and what it stands for.
  fileprivate mutating func named<Value>(
    _ value: (inout CacheReader) -> Value?
  ) -> (String, Value)? {
    guard let name = string(), let value = value(&self) else { return nil }
    return (name, value)
  }
}
