import CaseModel

extension ReportReader {
  /// The report that a JSON value is, held against the same rules as one from a file.
  public static func report(
    from value: JSONValue, file: String, line: Int = 1, limits: IntakeLimits = IntakeLimits()
  ) throws(DocketError) -> Report {
    do throws(Finding) {
      return try ReportValidator(limits).report(value)
    } catch {
      let record = RawRecord(bytes: [], line: line, length: 0, content: .success(value))
      throw InvalidReport(error, of: record, file: file).error
    }
  }
}
