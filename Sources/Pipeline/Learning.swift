import Assessment
import CaseModel
import CaseStore
import Foundation
import Summaries

/// Refits the rule pack's scores to what people decided: `docket learn`.
public struct Learning {
  let settings: Settings
  let folds: Int

  public init(_ settings: Settings, folds: Int = 5) {
    self.settings = settings
    self.folds = folds
  }

  /// Learns, and writes the new scores to `output` (a directory, or a file that is not there yet); nil writes nothing.
  ///
  /// Throws `decisions-missing` (65) where nobody has decided anything, `output-exists` (74) rather than writing over.
  public func run(since: String?, output: String?) throws -> LearningReport {
    let pack = try RulePack.load(from: settings.rules, cacheDirectory: CachePlace.find(settings))
    let cases = try decidedCases(since: since)
    guard !cases.isEmpty else {
      throw DocketError(
        code: "decisions-missing", what: "no case of this tree was decided by a person",
        remedy: "learning needs decisions: see `docket decide`", exit: .badInput)
    }
    let date = String(settings.now.description.prefix(10))
    let learned = Learner(pack: pack, folds: folds).learn(cases, date: date)
    let file = try output.map { try write(learned.yaml, to: $0, date: date) }
    return LearningReport(
      decisions: learned.decisions, upheld: learned.upheld, changes: learned.changes,
      untouched: learned.untouched, before: learned.before, after: learned.after,
      overallBefore: learned.overallBefore, overallAfter: learned.overallAfter,
      textModels: learned.textModels, rulePack: pack.version, file: file)
  }

  private func decidedCases(since: String?) throws -> [LearningCase] {
    let from = try since.map { try SummaryPeriod(since: $0, now: settings.now).from }
    let store = try CaseStore(QueueTree(root: settings.queues), access: .readOnly) {
      Complaints.key($0, in: $1)
    }
    var cases: [LearningCase] = []
    try store.forEachCase(since: from) { one in
      guard one.duplicateOf == nil, one.listing != nil, let decision = PersonDecision(one) else { return }
      cases += Self.examples(one, decision)
    }
    return cases
  }

  /// What one decision says: of the category that was upheld, and of others that were suspected and not.
  static func examples(_ one: Case, _ decision: PersonDecision) -> [LearningCase] {
    var verdicts: [CaseModel.Category: Bool] = [one.category: false]
    if let found = one.assessment?.foundCategory { verdicts[found] = false }
    if decision.verdict == .upheld { verdicts[decision.category] = true }
    return verdicts.sorted { $0.key.rawValue < $1.key.rawValue }.map { category, upheld in
      LearningCase(
        id: one.id, source: one.listing?.seller?.name ?? one.subject.key, category: category, upheld: upheld,
        input: AssessmentInput(
          category: category, reports: one.reports, listing: one.listing, subject: one.subject,
          now: decision.at))
    }
  }

  private func write(_ text: String, to output: String, date: String) throws -> String {
    let isFile = output.hasSuffix(".yaml") || output.hasSuffix(".yml")
    let path = isFile ? output : "\(output)/scores.learned-\(date).yaml"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw DocketError(
        code: "output-exists", what: "the file is there already", place: .init(file: path),
        remedy: "nothing is written over: move it, or name another with --output", exit: .inputOutput)
    } catch {
      throw DocketError(
        code: "output-failed", what: "the file cannot be written", place: .init(file: path),
        remedy: "name a directory that exists and may be written to with --output", exit: .inputOutput)
    }
    return path
  }
}
