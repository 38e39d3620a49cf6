import CaseModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a file's reports one at a time, in memory that does not grow with the file.
public struct ReportReader {
  /// What came next in the file.
  public enum Item: Sendable {
    /// A valid report, its bytes as received, and the line on which it begins.
    case report(Report, bytes: [UInt8], line: Int)
    /// What somebody says of a case that there is: an answer, an appeal, a decision.
    case event(CaseEvent, bytes: [UInt8], line: Int)
    case invalid(InvalidReport)
  }

  private enum Splitter {
    case json(JSONSplitter)
    case lines(LineSplitter)
    case csv(CSVSplitter)
  }

  private let name: String
  private let validator: ReportValidator
  private let events: EventReader
  private var source: ByteSource
  private var splitter: Splitter
  private var troubleTold = false
  private var lastLine = 1

  /// Reads from an open file; `name` stands in messages.
  public init(
    _ file: OpenFile, name: String, format: InputFormat, gzip: Bool, limits: IntakeLimits = IntakeLimits()
  ) {
    self.name = name
    self.validator = ReportValidator(limits)
    self.events = EventReader(limits)
    self.source = ByteSource(file, name: name, gzip: gzip, limit: limits.fileBytes)
    self.splitter =
      switch format {
      case .json: .json(JSONSplitter(limits))
      case .jsonl: .lines(LineSplitter(limits))
      case .csv: .csv(CSVSplitter(limits))
      }
  }

  /// Reads a file of an incoming directory.
  public init(_ input: InputFile, limits: IntakeLimits = IntakeLimits()) throws(DocketError) {
    self.init(try input.open(), name: input.name, format: input.format, gzip: input.gzip, limits: limits)
  }

  /// Reads the file at a path, such as one named on the command line.
  public init(path: String, limits: IntakeLimits = IntakeLimits()) throws(DocketError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let kind = InputFormat.of(name: name) else {
      throw DocketError(
        code: "extension-unknown", what: "no format that is read by its name", place: .init(file: path),
        remedy: "name it \(InputFormat.expected)", exit: .badInput)
    }
    let descriptor = SystemCall.retrying { Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemCall.failure("cannot open", file: path) }
    self.init(
      OpenFile(descriptor: descriptor), name: name, format: kind.format, gzip: kind.gzip, limits: limits)
  }

  /// How many of the file's bytes its reports so far stood in.
  public var bytesTaken: Int64 { source.taken }

  /// The next report or invalid record; nil at the end. Throws only where reading itself fails.
  public mutating func next() throws(DocketError) -> Item? {
    guard let record = try nextRecord() else { return trouble() }
    lastLine = record.line
    switch record.content {
    case .failure(let finding): return .invalid(InvalidReport(finding, of: record, file: name))
    case .success(let value):
      do throws(Finding) {
        if EventReader.isEvent(value) {
          return .event(try events.event(value), bytes: record.bytes, line: record.line)
        }
        return .report(try validator.report(value), bytes: record.bytes, line: record.line)
      } catch {
        return .invalid(InvalidReport(error, of: record, file: name))
      }
    }
  }

  private mutating func nextRecord() throws(DocketError) -> RawRecord? {
    switch splitter {
    case .json(var inner):
      defer { splitter = .json(inner) }
      return try inner.next(&source)
    case .lines(var inner):
      defer { splitter = .lines(inner) }
      return try inner.next(&source)
    case .csv(var inner):
      defer { splitter = .csv(inner) }
      return try inner.next(&source)
    }
  }

  private mutating func trouble() -> Item? {
    guard !troubleTold, let trouble = source.trouble else { return nil }
    troubleTold = true
    let record = RawRecord(bytes: [], line: lastLine, length: 0, content: .success(.null))
    var finding = Finding(trouble)
    finding.wholeFile = trouble.code == "gzip-missing"
    return .invalid(InvalidReport(finding, of: record, file: name))
  }
}
