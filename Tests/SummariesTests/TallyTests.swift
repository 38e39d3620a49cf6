import Testing

@testable import Summaries

@Suite("Names are counted, however they are spelt")
struct TallyTests {
  @Test("a tally of too many names keeps the frequent ones and says what may be missing")
  func bounded() {
    var tally = Tally(capacity: 100)
    for number in 0..<5000 {
      tally.add("rare \(number)", inCurrent: true)
      tally.add("often", inCurrent: true)
    }
    #expect(tally.entries.count <= 201)
    #expect(tally.top(1).first?.label == "often")
    #expect(tally.forgotten > 0)
  }

  @Test("upper and lower case are one name, shown in the first of its spellings")
  func spelling() {
    var tally = Tally()
    for name in ["nike", "NIKE", "Nike", "nike "] { tally.add(name, inCurrent: true) }
    #expect(tally.top(5).first?.label == "NIKE")
    #expect(tally.top(5).map(\.current).reduce(0, +) == 4)
  }

  @Test("the most frequent first, equals by the period before and then by the alphabet")
  func order() {
    var tally = Tally()
    tally.add("b", inCurrent: true, times: 2)
    tally.add("a", inCurrent: true, times: 2)
    tally.add("c", inCurrent: true, times: 2)
    tally.add("c", inCurrent: false)
    tally.add("d", inCurrent: true, confirmed: true, times: 5)
    tally.add("e", inCurrent: false, times: 99)
    #expect(tally.top(10).map(\.label) == ["d", "c", "a", "b"])
    #expect(tally.top(1).first?.confirmed == 5 && tally.top(0).isEmpty)
  }

  @Test("nothing is no name", arguments: ["", "   ", "\u{200B}"])
  func empty(name: String) {
    var tally = Tally()
    tally.add(name, inCurrent: true)
    #expect(tally.top(5).allSatisfy { !$0.label.isEmpty })
  }
}
