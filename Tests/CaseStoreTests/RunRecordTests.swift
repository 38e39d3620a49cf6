import CaseModel
import Testing

@testable import CaseStore

@Suite struct RunRecordTests {
  @Test func theLatestRecordThatCanBeReadIsGiven() throws {
    let home = try TemporaryTree()
    #expect(try RunRecord.latest(home.tree) == nil)
    var last: RunRecord?
    for day in 20...22 {
      let started = try #require(Timestamp("2026-11-\(day)T10:00:00Z"))
      var record = RunRecord(command: "run", started: started, rulePack: "2026.11-ab12")
      record.counts["reports"] = day
      record.options["allow_private_network"] = "true"
      try record.write(home.tree)
      last = record
    }
    try home.write([1], home.tree.runs + "/2027-01-01T000000Z-1.json")
    #expect(try RunRecord.latest(home.tree) == last)
    #expect(try RunRecord.all(home.tree, since: Timestamp("2026-11-21T00:00:00Z")).count == 2)
  }

  @Test func aRecordWrittenAgainReplacesItself() throws {
    let home = try TemporaryTree()
    var record = RunRecord(command: "run", started: Timestamp(seconds: 1_790_000_000))
    try record.write(home.tree)
    record.ended = Timestamp(seconds: 1_790_000_100)
    try record.write(home.tree)
    #expect(try RunRecord.all(home.tree) == [record])
  }
}
