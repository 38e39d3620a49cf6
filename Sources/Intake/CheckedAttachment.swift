import CaseModel

/// An attachment that was looked at, and its open file where it can be taken.
public struct CheckedAttachment: Sendable {
  /// With size, type and hash filled in, or with the problem.
  public var attachment: Attachment
  /// The file that was looked at; nil where there is a problem.
  public var file: OpenFile?
  /// The ending of the copy's name.
  var ending: String
}
