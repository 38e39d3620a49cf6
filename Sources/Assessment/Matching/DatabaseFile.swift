import CVectorscan
import Foundation
import RuleFiles

/// Compiled databases in a file as they lie in memory: used where they are mapped, neither read nor copied.
///
/// The library looks at each when memory for matching is taken (its mark, version and processor); damage is found by the
/// checksum. Head: 16 bytes of mark, the checksum of all that follows, how many, then place and length of each.
struct DatabaseFile {
  let databases: [OpaquePointer]
  /// What keeps them where they are: a mapped file, or memory.
  private let keeper: AnyObject

  private static let magic = Array("docket-hs-3\n\n\n\n\n".utf8)
  private static let mostDatabases = 10_000
  /// The library wants its databases at places that are multiples of this.
  private static let alignment = 64

  /// What was stored; nil where there is nothing, or something damaged.
  init?(_ path: String) {
    guard let file = MappedFile(path), let places = Self.places(file.bytes) else { return nil }
    // The checksum has seen all of it; matching sees a part.
    file.forget()
    keeper = file
    databases = Self.pointers(file.bytes.baseAddress, places)
  }

  private static func pointers(_ base: UnsafeRawPointer?, _ places: [Int]) -> [OpaquePointer] {
    places.compactMap { place in base.map { OpaquePointer($0.advanced(by: place)) } }
  }

  private static func places(_ bytes: UnsafeRawBufferPointer) -> [Int]? {
    guard bytes.count >= 32, bytes.prefix(magic.count).elementsEqual(magic),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        == Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[24...])),
      let count = number(bytes, 24), count > 0, count <= mostDatabases
    else { return nil }
    var places: [Int] = []
    for index in 0..<count {
      guard let place = number(bytes, 32 + index * 16), let length = number(bytes, 40 + index * 16),
        place % alignment == 0, place >= 32 + count * 16, place <= bytes.count, length <= bytes.count - place
      else { return nil }
      places.append(place)
    }
    return places
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int? {
    guard at >= 0, at + 8 <= bytes.count else { return nil }
    return Int(exactly: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// Lays databases out as in a file, and frees each as soon as it has moved: both at once would be twice the memory.
  ///
  /// A file that cannot be written costs time at the next start and nothing else.
  /// Nil where there is no memory for it: the databases are gone then too.
  init?(moving databases: [OpaquePointer], to path: String) {
    var left = databases[...]
    defer { for database in left { hs_free_database(database) } }
    guard let layout = Self.layout(of: databases), let memory = PageMemory(size: layout.size) else {
      return nil
    }
    let image = memory.bytes
    for place in layout.places {
      guard let database = left.first, Self.write(database, image.baseAddress?.advanced(by: place.at)) else {
        return nil
      }
      hs_free_database(database)
      left.removeFirst()
    }
    image.copyBytes(from: Self.magic)
    func put(_ number: UInt64, _ at: Int) { image.storeBytes(of: number, toByteOffset: at, as: UInt64.self) }
    put(UInt64(databases.count), 24)
    for (index, place) in layout.places.enumerated() {
      put(UInt64(place.at), 32 + index * 16)
      put(UInt64(place.size), 40 + index * 16)
    }
    put(Checksum.of(UnsafeRawBufferPointer(rebasing: image[24...])), 16)
    CacheFile.replace(path, with: UnsafeRawBufferPointer(image))
    keeper = memory
    self.databases = Self.pointers(UnsafeRawPointer(image.baseAddress), layout.places.map(\.at))
  }

  private static func layout(of databases: [OpaquePointer]) -> (places: [(at: Int, size: Int)], size: Int)? {
    var places: [(at: Int, size: Int)] = []
    var end = 32 + databases.count * 16
    for database in databases {
      var size = 0
      guard hs_database_size(database, &size) == HS_SUCCESS else { return nil }
      let at = (end + alignment - 1) / alignment * alignment
      places.append((at, size))
      end = at + size
    }
    return (places, end)
  }

  /// Lays a database out at a place, in the way of the library's own.
  private static func write(_ database: OpaquePointer, _ place: UnsafeMutableRawPointer?) -> Bool {
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    guard let place, hs_serialize_database(database, &bytes, &length) == HS_SUCCESS, let bytes else {
      return false
    }
    defer { Foundation.free(bytes) }
    return hs_deserialize_database_at(bytes, length, OpaquePointer(place)) == HS_SUCCESS
  }
}
