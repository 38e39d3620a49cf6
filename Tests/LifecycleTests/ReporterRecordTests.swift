import Testing

@testable import Lifecycle

@Suite("A reporter's record orders the work, the more of it is known")
struct ReporterRecordTests {
  @Test(
    "points",
    arguments: [
      (0, 0, 0), (1, 0, 1), (0, 1, -1), (5, 5, 0), (100, 0, 10), (0, 100, -10), (5, 0, 7), (0, 5, -7),
      (1_000_000, 1_000_000, 0),
    ])
  func points(row: (Int, Int, Int)) {
    #expect(ReporterRecord(upheld: row.0, unfounded: row.1).points == row.2)
  }

  @Test("never beyond ten, and never less for one more upheld")
  func order() {
    for unfounded in 0...30 {
      var last = -11
      for upheld in 0...30 {
        let points = ReporterRecord(upheld: upheld, unfounded: unfounded).points
        #expect((-10...10).contains(points) && points >= last)
        last = points
      }
    }
  }
}
