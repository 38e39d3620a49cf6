import CaseModel

/// A promise of the design that a tree does not keep.
public struct VerifyFinding: Sendable, Hashable {
  public enum Promise: String, Sendable, CaseIterable {
    /// Every report stands in exactly one case file.
    case reportInOneCase = "report-in-one-case"
    /// Every case lies in exactly one bucket.
    case caseInOneBucket = "case-in-one-bucket"
    /// A case file is whole, and named after its id.
    case caseFileReads = "case-file-reads"
    /// The index is what the files give.
    case indexEqualsFiles = "index-equals-files"
    /// The archive of every snapshot is there and long enough.
    case snapshotInArchive = "snapshot-in-archive"
    /// What a duplicate points at is there.
    case duplicatePointsAtCase = "duplicate-points-at-case"
    /// Nobody but the owner can read it.
    case ownerOnly = "owner-only"
    /// Nothing is left over from a run that was cut short.
    case nothingLeftOver = "nothing-left-over"
    /// Every quarantined or invalid input has its reason beside it.
    case reasonBeside = "reason-beside"
    /// Every snapshot's page reads back from the evidence as it was kept.
    case evidenceReadsBack = "evidence-reads-back"
    /// Every attachment that a report names as kept is kept.
    case attachmentKept = "attachment-kept"
    /// Every valid report of a finished input stands in a case.
    case processedStandsInCases = "processed-stands-in-cases"
    /// Every case's history says how it came where it is, and a deferred one says when it is tried again.
    case caseSaysWhy = "case-says-why"
  }

  public var promise: Promise
  /// Under the tree's root, or an id.
  public var place: String
  public var what: String

  public init(promise: Promise, place: String, what: String) {
    self.promise = promise
    self.place = place
    self.what = what
  }
}
