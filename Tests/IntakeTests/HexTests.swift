import Testing

@testable import Intake

@Suite("Bytes are written in hexadecimal and read back")
struct HexTests {
  @Test("every byte has two digits, and they lead back to it")
  func back() {
    for byte in UInt8.min...UInt8.max {
      let digits = Array(Hex.text([byte]).utf8)
      #expect(digits.count == 2 && Hex.digit(digits[0]).map { $0 << 4 | (Hex.digit(digits[1]) ?? 0) } == byte)
      #expect(Hex.percent(byte).dropFirst().map { Hex.digit($0) } == digits.map { Hex.digit($0) })
    }
    #expect(Hex.text([]) == "" && Hex.text([0, 255, 16]) == "00ff10")
  }

  @Test("no other byte is a digit")
  func none() {
    let digits = (UInt8.min...UInt8.max).filter { Hex.digit($0) != nil }
    #expect(String(decoding: digits, as: UTF8.self) == "0123456789ABCDEFabcdef")
  }
}
