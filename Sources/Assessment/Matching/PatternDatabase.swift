import CVectorscan
import CaseModel
import Foundation

/// All patterns of a rule pack compiled, and one look over a text for all of them.
///
/// `@unchecked Sendable`: the databases are read only after `init`, as Vectorscan allows from any number of threads, and the
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

  private let databases: [OpaquePointer]
  /// The file in which they lie; nil where they are this object's own.
  private let file: DatabaseFile?
  private let lock = NSLock()
  private var free: [OpaquePointer] = []
  private let prototype: OpaquePointer?

  private static let eventLimit = 20_000

  /// What was compiled before; nil where there is nothing that this library and processor can use.
  init?(cacheFile: String) {
    guard let loaded = DatabaseFile(cacheFile), let scratch = Self.scratch(for: loaded.databases) else {
      return nil
    }
    databases = loaded.databases
    file = loaded
    prototype = scratch
  }

  /// Compiles, and keeps what came of it in a file where one is named.
  init(_ patterns: [Pattern], cacheFile: String?) throws {
    let compiled = patterns.isEmpty ? [] : try PatternCompiler.compile(patterns)
    if let cacheFile, !compiled.isEmpty {
      guard let moved = DatabaseFile(moving: compiled, to: cacheFile) else {
        throw Refusal(pattern: -1, message: "no memory for the compiled patterns")
      }
      file = moved
      databases = moved.databases
    } else {
      file = nil
      databases = compiled
    }
    prototype = Self.scratch(for: databases)
    guard patterns.isEmpty || prototype != nil else {
      throw Refusal(pattern: -1, message: "no memory for matching")
    }
  }

  /// One scratch that serves every database; nil where one of them is not of this library and processor.
  private static func scratch(for databases: [OpaquePointer]) -> OpaquePointer? {
    var scratch: OpaquePointer?
    for database in databases where hs_alloc_scratch(database, &scratch) != HS_SUCCESS {
      hs_free_scratch(scratch)
      return nil
    }
    return scratch
  }

  deinit {
    for scratch in free { hs_free_scratch(scratch) }
    hs_free_scratch(prototype)
    if file == nil { for database in databases { hs_free_database(database) } }
  }

  /// The version of the library, as part of a cache file's name.
  static var libraryVersion: String {
    let text = hs_version().map { String(cString: $0) } ?? "unknown"
    return String(text.split(separator: " ").first ?? "unknown")
  }

  /// All matches in the text by where they end, at most so many that no text can exhaust the memory.
  func scan(_ text: [UInt8]) -> [Event] {
    guard !databases.isEmpty, !text.isEmpty, let scratch = takeScratch() else { return [] }
    defer { lock.withLock { free.append(scratch) } }
    var events: [Event] = []
    events.reserveCapacity(64)
    for database in databases { Self.scan(text, database, scratch, into: &events) }
    if databases.count > 1 {
      events.sort { ($0.to, $0.pattern, $0.from) < ($1.to, $1.pattern, $1.from) }
    }
    return events
  }

  private static func scan(
    _ text: [UInt8], _ database: OpaquePointer, _ scratch: OpaquePointer, into events: inout [Event]
  ) {
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
  }

  private func takeScratch() -> OpaquePointer? {
    if let scratch = lock.withLock({ free.popLast() }) { return scratch }
    var scratch: OpaquePointer?
    return hs_clone_scratch(prototype, &scratch) == HS_SUCCESS ? scratch : nil
  }

  /// Whether an expression alone compiles; nil where it does, else the library's complaint.
  static func complaint(about pattern: Pattern) -> String? {
    do {
      for database in try PatternCompiler.compile([pattern]) { hs_free_database(database) }
      return nil
    } catch let refusal as Refusal {
      return refusal.message
    } catch {
      return "\(error)"
    }
  }
}
