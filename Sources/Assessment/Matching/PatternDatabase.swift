import CVectorscan
import CaseModel
import Foundation

/// All patterns of a rule pack compiled into one automaton: the only user of Vectorscan.
///
/// `@unchecked Sendable`: the database is read only after `init`, as Vectorscan allows from any number of threads, and the
/// list of free scratch spaces is touched under its lock alone.
final class PatternDatabase: @unchecked Sendable {
  /// A match before its boundaries are looked at; `from` is -1 where Vectorscan does not say it.
  struct Event {
    var pattern: Int32
    var from: Int32
    var to: Int32
  }

  /// Why an expression cannot be compiled.
  struct Refusal: Error {
    var pattern: Int
    var message: String
  }

  private let database: OpaquePointer?
  private let lock = NSLock()
  private var free: [OpaquePointer] = []
  private let prototype: OpaquePointer?

  private static let eventLimit = 20_000

  /// The pattern of a refusal that says: the patterns came from a cache, without their texts, and cannot be compiled.
  static let incomplete = -2

  /// Compiles, or loads what was compiled before.
  init(_ patterns: [Pattern], cacheFile: String?, isComplete: Bool = true) throws {
    guard !patterns.isEmpty else {
      database = nil
      prototype = nil
      return
    }
    var loaded = cacheFile.flatMap(Self.load)
    if loaded == nil {
      guard isComplete else { throw Refusal(pattern: Self.incomplete, message: "the cache is incomplete") }
      loaded = try Self.compile(patterns)
      if let cacheFile, let loaded { Self.store(loaded, cacheFile) }
    }
    database = loaded
    var scratch: OpaquePointer?
    guard hs_alloc_scratch(loaded, &scratch) == HS_SUCCESS else {
      hs_free_database(loaded)
      throw Refusal(pattern: -1, message: "no memory for matching")
    }
    prototype = scratch
  }

  deinit {
    for scratch in free { hs_free_scratch(scratch) }
    hs_free_scratch(prototype)
    hs_free_database(database)
  }

  /// The version of the library, as part of a cache file's name.
  static var libraryVersion: String {
    let text = hs_version().map { String(cString: $0) } ?? "unknown"
    return String(text.split(separator: " ").first ?? "unknown")
  }

  /// All matches in the text, at most so many that no text can exhaust the memory.
  func scan(_ text: [UInt8]) -> [Event] {
    guard let database, !text.isEmpty, let scratch = takeScratch() else { return [] }
    defer { lock.withLock { free.append(scratch) } }
    var events: [Event] = []
    events.reserveCapacity(64)
    withUnsafeMutablePointer(to: &events) { pointer in
      text.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        _ = base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { characters in
          hs_scan(
            database, characters, UInt32(clamping: buffer.count), 0, scratch,
            { id, from, to, _, context in
              guard let context else { return 1 }
              let events = context.assumingMemoryBound(to: [Event].self)
              events.pointee.append(
                Event(pattern: Int32(bitPattern: id), from: Int32(clamping: from), to: Int32(clamping: to)))
              return events.pointee.count >= PatternDatabase.eventLimit ? 1 : 0
            }, pointer)
        }
      }
    }
    return events
  }

  private func takeScratch() -> OpaquePointer? {
    if let scratch = lock.withLock({ free.popLast() }) { return scratch }
    var scratch: OpaquePointer?
    return hs_clone_scratch(prototype, &scratch) == HS_SUCCESS ? scratch : nil
  }

  /// Whether an expression alone compiles; nil where it does, else the library's complaint.
  static func complaint(about pattern: Pattern) -> String? {
    do {
      let database = try compile([pattern])
      hs_free_database(database)
      return nil
    } catch let refusal as Refusal {
      return refusal.message
    } catch {
      return "\(error)"
    }
  }
}

extension PatternDatabase {
  private static func flags(_ pattern: Pattern, withStart: Bool) -> UInt32 {
    switch pattern.kind {
    case .phrase: return 0
    case .expression:
      return (pattern.needsCharacters ? UInt32(HS_FLAG_UTF8) : 0) | UInt32(HS_FLAG_MULTILINE)
        | (withStart && pattern.wantsStart ? UInt32(HS_FLAG_SOM_LEFTMOST) : 0)
    }
  }

  /// Whether an expression is so wide that saying where its hits begin would take longer than all the rest.
  static func isWide(_ pattern: Pattern) -> Bool {
    var info: UnsafeMutablePointer<hs_expr_info_t>?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    let code = hs_expression_info(pattern.source, flags(pattern, withStart: false), &info, &failure)
    defer {
      Foundation.free(info)
      hs_free_compile_error(failure)
    }
    guard code == HS_SUCCESS, let width = info?.pointee.max_width else { return false }
    return width > 90
  }

  /// Compiles; expressions too large to say where they begin are compiled without that.
  private static func compile(_ patterns: [Pattern]) throws -> OpaquePointer? {
    var sources = patterns.map { strdup($0.source) }
    defer { for source in sources { Foundation.free(source) } }
    var flags = patterns.map { Self.flags($0, withStart: true) }
    let ids = patterns.indices.map { UInt32($0) }
    for _ in 0...patterns.count {
      var database: OpaquePointer?
      var failure: UnsafeMutablePointer<hs_compile_error_t>?
      let code = sources.withUnsafeMutableBufferPointer { buffer in
        buffer.withMemoryRebound(to: UnsafePointer<CChar>?.self) { expressions in
          hs_compile_multi(
            expressions.baseAddress, flags, ids, UInt32(patterns.count), UInt32(HS_MODE_BLOCK), nil,
            &database,
            &failure)
        }
      }
      if code == HS_SUCCESS { return database }
      let index = Int(failure?.pointee.expression ?? -1)
      let message =
        failure.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "it cannot be compiled"
      hs_free_compile_error(failure)
      guard patterns.indices.contains(index) else { throw Refusal(pattern: -1, message: message) }
      let smaller = Self.flags(patterns[index], withStart: false)
      guard flags[index] != smaller else { throw Refusal(pattern: index, message: message) }
      flags[index] = smaller
    }
    throw Refusal(pattern: -1, message: "it cannot be compiled")
  }

  private static func load(_ file: String) -> OpaquePointer? {
    // Mapped: the library copies it once anyway.
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe) else {
      return nil
    }
    return data.withUnsafeBytes { buffer in
      var database: OpaquePointer?
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
      return hs_deserialize_database(base, buffer.count, &database) == HS_SUCCESS ? database : nil
    }
  }

  private static func store(_ database: OpaquePointer, _ file: String) {
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    guard hs_serialize_database(database, &bytes, &length) == HS_SUCCESS, let bytes else { return }
    defer { Foundation.free(bytes) }
    // A cache that cannot be written costs time at the next start and nothing else.
    try? Data(bytes: bytes, count: length).write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}
