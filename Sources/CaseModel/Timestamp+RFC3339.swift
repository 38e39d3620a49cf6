extension Timestamp: CustomStringConvertible, Codable {
  /// Reads an RFC 3339 date and time; a leap second counts as the last second before it.
  ///
  /// Source: RFC 3339, section 5.6. Nil for anything else, such as a date without a time or an offset.
  public init?(_ text: String) {
    var scanner = DigitScanner(Array(text.utf8))
    guard let year = scanner.digits(4), scanner.accept("-"), let month = scanner.digits(2),
      scanner.accept("-"),
      let day = scanner.digits(2), scanner.accept("T") || scanner.accept("t") || scanner.accept(" "),
      let hour = scanner.digits(2), scanner.accept(":"), let minute = scanner.digits(2), scanner.accept(":"),
      let second = scanner.digits(2), (1...12).contains(month), (1...31).contains(day), hour < 24,
      minute < 60,
      second <= 60, day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    var fraction = 0
    if scanner.accept(".") {
      guard let read = scanner.milliseconds() else { return nil }
      fraction = read
    }
    var offset = 0
    if !(scanner.accept("Z") || scanner.accept("z")) {
      let west = scanner.accept("-")
      guard west || scanner.accept("+"), let hours = scanner.digits(2), scanner.accept(":"),
        let minutes = scanner.digits(2), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (west ? -1 : 1)
    }
    guard scanner.atEnd else { return nil }
    let days = Self.days(year: year, month: month, day: day)
    let ofDay = Int64(hour * 3600 + minute * 60 + min(second, 59) - offset * 60)
    self.init(milliseconds: (days * 86_400 + ofDay) * 1000 + Int64(fraction))
  }

  /// How many days a month has in the proleptic Gregorian calendar.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: leap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// RFC 3339 in UTC; milliseconds only where there are some.
  public var description: String {
    let civil = self.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(repeating: "0", count: max(0, 4 - "\(civil.year)".count)) + "\(civil.year)"
    let ending: String
    if civil.millisecond == 0 {
      ending = "Z"
    } else {
      let digits = "\(civil.millisecond)"
      ending = "." + String(repeating: "0", count: 3 - digits.count) + digits + "Z"
    }
    return
      "\(year)-\(two(civil.month))-\(two(civil.day))T\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))"
      + ending
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let read = Timestamp(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no RFC 3339 time")
    }
    self = read
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Reads fixed-width numbers from bytes, left to right.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var atEnd: Bool { position == bytes.count }

  mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    position += count
    return value
  }

  /// A fraction of any length, cut to milliseconds.
  mutating func milliseconds() -> Int? {
    var value = 0
    var count = 0
    while position < bytes.count, (48...57).contains(bytes[position]) {
      if count < 3 { value = value * 10 + Int(bytes[position] - 48) }
      count += 1
      position += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 3)..<3 { value *= 10 }
    return value
  }
}
