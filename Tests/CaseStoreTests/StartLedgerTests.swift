import CaseModel
import Testing

@testable import CaseStore

@Suite struct StartLedgerTests {
  @Test func threeStartsWithoutAnEndAreCountedAcrossRuns() throws {
    let home = try TemporaryTree()
    for run in 1...3 {
      let ledger = try StartLedger(home.tree)
      try ledger.begin(["poison", "fine \(run)"])
      try ledger.end(["fine \(run)"])
    }
    let ledger = try StartLedger(home.tree)
    #expect(ledger.suspects == ["poison": 3])
    try ledger.end(["poison"])
    #expect(try StartLedger(home.tree).suspects == [:])
  }

  @Test func aTornLineCountsAsNotWritten() throws {
    let home = try TemporaryTree()
    let ledger = try StartLedger(home.tree)
    try ledger.begin(["a"])
    let whole = try home.bytes(home.tree.started)
    for length in 0..<whole.count {
      try home.write(Array(whole.prefix(length)) + Array("\u{0}\u{0}{\"begin\":[".utf8), home.tree.started)
      #expect(try StartLedger(home.tree).suspects.keys.allSatisfy { $0 == "a" })
    }
  }

  @Test func finishedLeavesAnEmptyFile() throws {
    let home = try TemporaryTree()
    let ledger = try StartLedger(home.tree)
    try ledger.begin(["a", "b\n\"c\""])
    try ledger.end(["a", "b\n\"c\""])
    try ledger.finished()
    #expect(try home.bytes(home.tree.started) == [])
    try ledger.begin(["later"])
    #expect(try StartLedger(home.tree).suspects == ["later": 1])
  }
}
