import CaseModel
import Glibc
import Intake

/// Report files of every format: the first byte chooses which.
enum IntakeTarget {
  private static let file = ScratchFile("intake")

  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let format: InputFormat = [.json, .jsonl, .csv][Int(first % 3)]
    file.write(Array(bytes.dropFirst()))
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    var reader = ReportReader(
      OpenFile(descriptor: descriptor), name: "fuzz", format: format, gzip: first & 0x80 != 0)
    var records = 0
    while let item = try? reader.next() {
      records += 1
      precondition(records <= bytes.count + 2, "more records than bytes")
      switch item {
      case .report(let report, _, let line):
        precondition(!report.id.isEmpty && line >= 1)
        precondition(Array(report.digest ?? "").count == 64)
      case .event: break
      case .invalid(let invalid):
        precondition(!invalid.message.isEmpty && invalid.line >= 1)
        _ = invalid.json.pretty
      }
    }
  }
}
