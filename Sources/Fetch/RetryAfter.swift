import CaseModel

/// Reads the Retry-After header field: seconds, or a date.
///
/// Source: RFC 9110, sections 5.6.7 and 10.2.3.
enum RetryAfter {
  /// No server may ask for more than a week.
  static let longest: Int64 = 7 * 86_400

  static func seconds(_ text: String, now: Timestamp) -> Int64? {
    let trimmed = HTTPHead.trimmed(text)
    if !trimmed.isEmpty, trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return min(Int64(trimmed) ?? longest, longest)
    }
    return date(trimmed).map { max(0, min($0.seconds(since: now), longest)) }
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
  static func date(_ text: String) -> Timestamp? {
    var words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)[...]
    guard words.count >= 5, words.popFirst() != nil else { return nil }
    let monthFirst = words.first.map { months.contains($0.lowercased()) } ?? false
    let fields = Array(words)
    guard fields.count >= 4 else { return nil }
    let (day, month) = monthFirst ? (fields[1], fields[0]) : (fields[0], fields[1])
    let (year, time) = monthFirst ? (fields[3], fields[2]) : (fields[2], fields[3])
    guard let number = months.firstIndex(of: month.lowercased()), let day = Int(day), (1...31).contains(day),
      var year = Int(year), (0...9999).contains(year)
    else { return nil }
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    func padded(_ value: Int, _ count: Int) -> String {
      String(repeating: "0", count: max(0, count - "\(value)".count)) + "\(value)"
    }
    return Timestamp("\(padded(year, 4))-\(padded(number + 1, 2))-\(padded(day, 2))T\(time)Z")
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
