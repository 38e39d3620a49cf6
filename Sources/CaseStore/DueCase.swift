import CaseModel

/// A case whose clock has run out: little of it, since a million may come due at once.
public struct DueCase: Sendable, Hashable {
  public var id: String
  public var bucket: Bucket
  /// What its clock asks for.
  public var action: String?
}
