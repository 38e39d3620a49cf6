/// Days as pages write them, in one form.
enum DayText {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `2014-08-04` out of `Aug 4, 2014`, `2014/8/4`, or milliseconds since 1970; other texts as they are.
  static func tidy(_ text: String) -> String {
    if (12...13).contains(text.utf8.count), let milliseconds = Int(text) {
      return day(milliseconds / 86_400_000) ?? text
    }
    if text.utf8.count == 10, text.utf8.allSatisfy(Bytes.isDigit), let seconds = Int(text) {
      return day(seconds / 86_400) ?? text
    }
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard parts.count == 3 else { return text }
    if let year = Int(parts[2]), let day = Int(parts[1]),
      let month = months.firstIndex(of: String(parts[0].prefix(3)))
    {
      return written(year, month + 1, day) ?? text
    }
    if let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 1_900 {
      return written(year, month, day) ?? text
    }
    return text
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1_990...2_100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }

  /// The date of a number of days since 1970, by the civil calendar's 400-year cycle.
  ///
  /// Nil for one that no page means.
  private static func day(_ days: Int) -> String? {
    guard (0...50_000).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * ofYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return written(year, month, ofYear - (153 * part + 2) / 5 + 1)
  }
}
