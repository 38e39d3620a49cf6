import CaseModel
import Fetch

/// Archives, as `--replay` takes them from anyone.
enum WARCTarget {
  private static let file = ScratchFile("warc")

  static func run(_ bytes: [UInt8]) {
    file.write(bytes)
    if let reader = try? WARCReader(path: file.path) {
      var places: [WARCLocation] = []
      while places.count < 1000, let record = try? reader.next(keeping: 1 << 16) {
        places.append(record.location)
        _ = (record.type, record.targetURL, record.isWhole)
      }
      if let last = places.last {
        try? reader.seek(to: last)
        _ = try? reader.next(keeping: 1 << 16)
      }
    }
    var limits = FetchLimits()
    limits.maxBytes = 1 << 16
    guard let archive = try? ReplayArchive(paths: [file.path], limits: limits) else { return }
    _ = try? archive.answer(
      FetchRequest(url: "http://shop.example/"), keepingIn: nil, now: Timestamp(seconds: 0))
  }
}
