import CaseModel
import Foundation
import Testing

@testable import CaseStore

@Suite("Outbox")
struct OutboxTests {
  let now = Timestamp(seconds: 1_790_000_000)

  func message(_ number: Int = 1) -> Outbox.Message {
    Outbox.Message(
      id: "c-0123456789abcdef.\(number).seller-asked.seller@m.example",
      bytes: Array("To: x\r\n\r\n\(number)".utf8))
  }

  func with(_ body: (Outbox) throws -> Void) throws {
    let tree = try TemporaryTree()
    try tree.tree.create()
    try body(Outbox(tree.tree))
  }

  @Test("A staged message counts for nothing until it is let go")
  func staged() throws {
    try with { outbox in
      let names = try outbox.stage([message(1), message(2)])
      #expect(try outbox.waiting(due: now).isEmpty)
      #expect(try outbox.hasStaged())
      try outbox.release(names)
      #expect(try outbox.waiting(due: now).map(\.name) == names.sorted())
    }
  }

  @Test("A run that was cut between case and message lets go what the case names, and drops the rest")
  func recovery() throws {
    try with { outbox in
      _ = try outbox.stage([message(1), message(2)])
      let settled = try outbox.recover { caseID, name in
        #expect(caseID == "c-0123456789abcdef")
        return name.contains(".1.")
      }
      #expect(settled == 2)
      #expect(try outbox.count() == 1)
    }
  }

  @Test("The same message again is the same file, and one that was sent is not sent again")
  func again() throws {
    try with { outbox in
      try outbox.release(try outbox.stage([message()]))
      try outbox.release(try outbox.stage([message()]))
      #expect(try outbox.count() == 1)
      try outbox.finish(try #require(try outbox.waiting(due: now).first))
      try outbox.release(try outbox.stage([message()]))
      #expect(try outbox.count() == 0)
    }
  }

  @Test("A message that cannot be sent is kept as failed with its reason, and never waits")
  func unsendable() throws {
    try with { outbox in
      var one = message()
      one.problem = "no such\naddress"
      for _ in 0..<2 {
        let names = try outbox.stage([one, message(2)], flushing: false)
        #expect(outbox.paths(ofStaged: names).count == 3)
        try outbox.release(names)
        #expect(try outbox.count() == 1)
        #expect(try !outbox.hasStaged())
      }
      let failed = try FileManager.default.contentsOfDirectory(atPath: outbox.failed).sorted()
      #expect(failed.count == 2)
      let why = try String(contentsOfFile: outbox.failed + "/" + failed[1], encoding: .utf8)
      #expect(why == "0 tries\nno such address\n")
    }
  }

  @Test("One that a run left staged is settled whole", arguments: [true, false])
  func unsendableRecovery(named: Bool) throws {
    try with { outbox in
      var one = message()
      one.problem = "no address"
      _ = try outbox.stage([one])
      #expect(try outbox.recover { _, _ in named } == 1)
      #expect(try !outbox.hasStaged() && outbox.count() == 0)
      let failed = try FileManager.default.contentsOfDirectory(atPath: outbox.failed)
      #expect(failed.count == (named ? 2 : 0))
    }
  }

  @Test("A refused message waits for its time, and after the last try it is kept with its reason")
  func refused() throws {
    try with { outbox in
      try outbox.release(try outbox.stage([message()]))
      let one = try #require(try outbox.waiting(due: now).first)
      try outbox.refuse(one, attempts: 1, due: now.adding(seconds: 300), because: "busy\nline")
      #expect(try outbox.waiting(due: now.adding(seconds: 299)).isEmpty)
      let later = try #require(try outbox.waiting(due: now.adding(seconds: 300)).first)
      #expect(later.attempts == 1)
      try outbox.refuse(later, attempts: 2, due: nil, because: "no such user")
      #expect(try outbox.count() == 0)
      let failed = try FileManager.default.contentsOfDirectory(atPath: outbox.failed).sorted()
      #expect(failed.count == 2)
    }
  }
}
