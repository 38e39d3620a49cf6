import CaseModel

extension CaseFacts {
  /// As few bytes, to be kept between summaries: `init(bytes:)` reads them.
  public var bytes: [UInt8] {
    var writer = FactWriter()
    writer.text(id)
    writer.number(Int64(version))
    writer.choice(Bucket.allCases.firstIndex(of: bucket))
    writer.choice(Category.allCases.firstIndex(of: category))
    for text in [subject, host] { writer.text(text) }
    writer.number(Int64(priority))
    for moment in [opened, due] { writer.moment(moment) }
    for text in [action, seller, brand, lastReason, title] { writer.maybe(text) }
    writer.number(Int64(reports.count))
    for report in reports {
      writer.moment(report.at)
      writer.maybe(report.reporter)
      writer.choice(Reporter.Kind.allCases.firstIndex(of: report.kind))
    }
    writer.number(Int64(steps.count))
    for step in steps {
      writer.moment(step.at)
      writer.choice(Step.Event.allCases.firstIndex(of: step.event))
      writer.choice(step.from.flatMap { Bucket.allCases.firstIndex(of: $0) })
      writer.choice(step.to.flatMap { Bucket.allCases.firstIndex(of: $0) })
      writer.choice(step.byPerson ? 1 : 0)
    }
    writer.choice(outcome.flatMap { Self.outcomes.firstIndex(of: $0) })
    writer.number(Int64(bitPattern: (probability ?? .nan).bitPattern))
    writer.texts(rules)
    writer.number(Int64(fetched))
    writer.choice(hasListing ? 1 : 0)
    writer.texts(incomplete)
    writer.choice(change.flatMap { ListingChange.Kind.allCases.firstIndex(of: $0.kind) })
    writer.moment(change?.at)
    return writer.bytes
  }

  private static let outcomes: [Assessment.Outcome] = [.confirmed, .cleared, .undetermined]

  /// Nil for bytes that `bytes` did not write.
  public init?(bytes: UnsafeRawBufferPointer) {
    var reader = FactReader(bytes)
    id = reader.text()
    version = Int(clamping: reader.number())
    guard let bucket = reader.choice(of: Bucket.allCases), let category = reader.choice(of: Category.allCases)
    else { return nil }
    self.bucket = bucket
    self.category = category
    subject = reader.text()
    host = reader.text()
    priority = Int(clamping: reader.number())
    opened = reader.moment()
    due = reader.moment()
    action = reader.maybe()
    seller = reader.maybe()
    brand = reader.maybe()
    lastReason = reader.maybe()
    title = reader.maybe()
    reports = []
    for _ in 0..<reader.count() {
      guard let at = reader.moment() else { return nil }
      let reporter = reader.maybe()
      guard let kind = reader.choice(of: Reporter.Kind.allCases) else { return nil }
      reports.append(ReportFact(at: at, reporter: reporter, kind: kind))
    }
    steps = []
    for _ in 0..<reader.count() {
      guard let at = reader.moment(), let event = reader.choice(of: Step.Event.allCases) else { return nil }
      let from = reader.choice(of: Bucket.allCases)
      let to = reader.choice(of: Bucket.allCases)
      steps.append(Step(at: at, event: event, from: from, to: to, byPerson: reader.flag()))
    }
    outcome = reader.choice(of: Self.outcomes)
    let probability = Double(bitPattern: UInt64(bitPattern: reader.number()))
    self.probability = probability.isNaN ? nil : probability
    rules = reader.texts()
    fetched = Int(clamping: reader.number())
    hasListing = reader.flag()
    incomplete = reader.texts()
    let kind = reader.choice(of: ListingChange.Kind.allCases)
    let at = reader.moment()
    change = kind.flatMap { kind in at.map { ListingChange(kind: kind, at: $0) } }
    guard reader.isSound, reader.isAtEnd else { return nil }
  }
}
