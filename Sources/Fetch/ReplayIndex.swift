import CaseModel
import Crypto

/// Where the newest record of each address stands: 40 bytes an address, whatever its length.
struct ReplayIndex {
  struct Place {
    var file: Int32
    var isRevisit: Bool
    var location: WARCLocation
  }

  private struct Key: Hashable {
    var high: UInt64
    var low: UInt64

    init(_ url: String) {
      var url = url
      var hasher = SHA256()
      url.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      (high, low) = hasher.finalize().withUnsafeBytes {
        ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      }
    }
  }

  private var places: [Key: Place] = [:]

  var isEmpty: Bool { places.isEmpty }

  /// The last one wins; but a revisit only says that an earlier response still holds.
  mutating func add(_ url: String, _ place: Place) {
    let key = Key(url)
    if place.isRevisit, let known = places[key], !known.isRevisit { return }
    places[key] = place
  }

  func place(of url: String) -> Place? { places[Key(url)] }
}
