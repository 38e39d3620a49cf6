import Foundation
import Testing

@testable import Pipeline

@Suite("Facts are kept by case id and found in one walk")
struct FactsFileTests {
  private let magic = Array("test\n".utf8)

  private func id(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "c-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func file(_ numbers: [Int]) -> [UInt8] {
    var writer = FactsFile.Writer(magic: magic)
    for number in numbers { writer.add(id: id(number), stamp: 7, Array("facts of \(number)".utf8)) }
    return writer.bytes
  }

  private func found(_ bytes: [UInt8], _ numbers: [Int], stamp: UInt64 = 7) -> [String?] {
    FactsFile(data: Data(bytes), magic: magic).withEntries { entries in
      var entries = entries
      return numbers.map { number in
        entries.payload(of: id(number), stamp: stamp).map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }

  @Test("each in its turn, with others before, between and behind that are not asked for")
  func walk() {
    let bytes = file([1, 2, 5, 9])
    #expect(found(bytes, [1, 2, 5, 9]) == ["facts of 1", "facts of 2", "facts of 5", "facts of 9"])
    #expect(found(bytes, [0, 2, 3, 9, 10]) == [nil, "facts of 2", nil, "facts of 9", nil])
    #expect(found(bytes, [5, 1]) == ["facts of 5", nil])
  }

  @Test("another stamp, another file and an empty one hold nothing")
  func stale() {
    #expect(found(file([1, 2]), [1, 2], stamp: 8) == [nil, nil])
    #expect(found([], [1]) == [nil] && found(magic, [1]) == [nil])
    #expect(found([0x78] + file([1]).dropFirst(), [1]) == [nil])
  }

  @Test("a file cut anywhere gives whole facts or none")
  func cut() {
    let bytes = file([1, 2, 3])
    for length in 0..<bytes.count {
      for (place, text) in found(Array(bytes.prefix(length)), [1, 2, 3]).enumerated() {
        #expect(text == nil || text == "facts of \(place + 1)")
      }
    }
  }

  @Test(
    "what is no case's id is kept under no number",
    arguments: ["", "c-", "c-xyz", "d-01", "c-00112233445566778"])
  func ids(id: String) {
    #expect(FactsFile.number(id) == nil)
    var writer = FactsFile.Writer(magic: magic)
    writer.add(id: id, stamp: 1, [1])
    #expect(writer.bytes == magic)
  }
}
