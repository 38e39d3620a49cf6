import CVectorscan
import Foundation

/// Compiled databases one after another in a file: how many, how long each, then their bytes.
enum DatabaseFile {
  private static let magic = Array("docket-hs-2\n\n\n\n\n".utf8)
  private static let mostDatabases = 10_000

  /// What was stored; nil where there is nothing, or something damaged.
  static func load(_ file: String) -> [OpaquePointer]? {
    // Mapped: the library copies it once anyway.
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe) else {
      return nil
    }
    return data.withUnsafeBytes { buffer in
      guard buffer.count >= 24, buffer.prefix(magic.count).elementsEqual(magic),
        let count = number(buffer, 16), count > 0, count <= mostDatabases
      else { return nil }
      var at = 24 + count * 8
      var databases: [OpaquePointer] = []
      for index in 0..<count {
        guard let length = number(buffer, 24 + index * 8), at <= buffer.count, length <= buffer.count - at,
          let base = buffer.baseAddress?.advanced(by: at).assumingMemoryBound(to: CChar.self)
        else { return abandon(databases) }
        var database: OpaquePointer?
        guard hs_deserialize_database(base, length, &database) == HS_SUCCESS, let database else {
          return abandon(databases)
        }
        databases.append(database)
        at += (length + 7) / 8 * 8
      }
      return databases
    }
  }

  private static func abandon(_ databases: [OpaquePointer]) -> [OpaquePointer]? {
    for database in databases { hs_free_database(database) }
    return nil
  }

  private static func number(_ buffer: UnsafeRawBufferPointer, _ at: Int) -> Int? {
    guard at >= 0, at + 8 <= buffer.count else { return nil }
    return Int(exactly: buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// A cache that cannot be written costs time at the next start and nothing else.
  static func store(_ databases: [OpaquePointer], _ file: String) {
    var head = Data(magic)
    var body = Data()
    func add(_ number: Int) { withUnsafeBytes(of: UInt64(number)) { head.append(contentsOf: $0) } }
    add(databases.count)
    for database in databases {
      var bytes: UnsafeMutablePointer<CChar>?
      var length = 0
      guard hs_serialize_database(database, &bytes, &length) == HS_SUCCESS, let bytes else { return }
      defer { Foundation.free(bytes) }
      add(length)
      body.append(Data(bytes: bytes, count: length))
      body.append(Data(count: (length + 7) / 8 * 8 - length))
    }
    try? (head + body).write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}
