/// Numbers that name an item for all shops.
enum ItemNumber {
  /// A GTIN or ISBN: its digits where the check digit is right and the number is one that is given out; nil for others.
  ///
  /// Shops number what they weigh or pack themselves from ranges that no maker gets, and fill short numbers up with zeros.
  static func gtin(_ value: String) -> String? {
    let text = value.filter { !" -.;,".contains($0) }
    let digits = text.utf8.map { Int($0) - 48 }
    guard [8, 10, 12, 13, 14].contains(digits.count), digits.dropLast().allSatisfy({ (0...9).contains($0) }),
      Set(digits).count > 1
    else { return nil }
    if digits.count == 10 { return isISBN(digits) ? text : nil }
    var sum = 0
    for (place, digit) in digits.dropLast().reversed().enumerated() {
      sum += digit * (place % 2 == 0 ? 3 : 1)
    }
    guard (10 - sum % 10) % 10 == digits.last, !isOwn(digits) else { return nil }
    return text
  }

  private static func isISBN(_ digits: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in digits.enumerated() {
      // The last may be an X, for ten.
      let value = place == 9 && [40, 72].contains(digit) ? 10 : digit
      guard (0...10).contains(value) else { return false }
      sum += value * (10 - place)
    }
    return sum % 11 == 0
  }

  /// Whether a number is from the ranges for use within one shop, or a short one filled up.
  private static func isOwn(_ digits: [Int]) -> Bool {
    if digits.count == 8 { return digits[0] == 0 || digits[0] == 2 }
    let number = Array(repeating: 0, count: 14 - digits.count) + digits
    // As thirteen digits: 02, 04 and 20 to 29 are the shop's own; five zeros in front of eight digits are a short number's.
    let prefix = number[1] * 10 + number[2]
    if prefix == 2 || prefix == 4 || number[1] == 2 { return true }
    let zeros = number.dropFirst().prefix { $0 == 0 }.count
    return zeros > 5 || zeros == 5 && number[6] == 2
  }
}
