import Testing

@testable import Pipeline

@Suite("A run says how much is left of all its files")
struct RunTallyTests {
  @Test("what is ahead is reckoned from the bytes that were read")
  func estimate() {
    var tally = RunTally()
    tally.bytes = 4_000
    tally.bytesOfFile = 1_000
    tally.seen = 250
    tally.open = 250
    #expect(tally.left == (1_000, true))
    tally.open = 100
    tally.finished(file: 2_000)
    tally.seen = 500
    #expect(tally.left == (600, true))
    tally.finished(file: 2_000)
    tally.open = 30
    tally.retries = 12
    #expect(tally.left == (42, false))
  }

  @Test("before anything was read, and where a file grew, nothing is made up")
  func odd() {
    var tally = RunTally()
    #expect(tally.left == (0, false))
    tally.bytes = 10
    #expect(tally.left == (0, true))
    tally.bytesOfFile = 99
    tally.seen = 1
    #expect(tally.left == (0, false))
    tally.bytes = .max
    tally.seen = .max / 2
    #expect(tally.left.count <= 1_000_000_000)
  }
}
