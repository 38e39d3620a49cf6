import CaseModel
import Summaries

/// Reads an age such as `400d` as the moment before which things are that old.
enum AgeLimit {
  static func moment(_ age: String, now: Timestamp) throws(DocketError) -> Timestamp {
    do {
      return try SummaryPeriod(since: age, now: now).from
    } catch {
      throw DocketError(
        code: "age-unknown", what: "'\(age)' is no age", remedy: "give one such as 400d, 52w or a date",
        exit: .usage)
    }
  }
}
