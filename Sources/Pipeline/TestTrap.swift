import Foundation

/// Lets tests put a page into a run that ends it: a crash, memory without end, a loop without end.
///
/// Armed only by `DOCKET_TEST_TRAP=armed` in the environment; no page and no report can arm it. Armed, it is sprung by
/// `<!-- docket-test-trap: crash -->` (or `memory`, `loop`) in a page.
enum TestTrap {
  private static let environment = ProcessInfo.processInfo.environment
  static let isArmed = environment["DOCKET_TEST_TRAP"] == "armed"

  /// Processor seconds that one page may take, where the armed trap sets them.
  static let itemSeconds: Int64? = isArmed ? environment["DOCKET_ITEM_SECONDS"].flatMap { Int64($0) } : nil

  private static let mark = Data("<!-- docket-test-trap: ".utf8)

  static func spring(by body: [UInt8]) {
    guard isArmed, let place = Data(body).range(of: mark) else { return }
    let word = String(decoding: body[place.upperBound...].prefix(while: { $0 != 0x20 }), as: UTF8.self)
    switch word {
    case "crash": abort()
    case "memory":
      var held: [[UInt8]] = []
      while true { held.append([UInt8](repeating: UInt8(held.count & 0xff), count: 64 << 20)) }
    case "loop":
      var turn: UInt64 = 0
      while true { turn = turn &* 6_364_136_223_846_793_005 &+ UInt64(body.count) }
    default: return
    }
  }
}
