import CaseModel

/// What a sync found changed by other hands than docket's.
public struct SyncReport: Sendable, Hashable {
  public var events: [SyncEvent] = []
  /// How many bucket directories were looked into, and how many case files read.
  public var directoriesRead = 0
  public var filesRead = 0

  public init() {}
}

/// One thing that a person, or a crash, did to the case files.
public enum SyncEvent: Sendable, Hashable {
  /// Its file lies in another bucket than it names. Said again by every sync until the case is put anew.
  case moved(id: String, from: Bucket, to: Bucket)
  case added(id: String, bucket: Bucket)
  case removed(id: String, bucket: Bucket)
  case edited(id: String, bucket: Bucket)
  /// Two files held one case: one was kept, with `reports` taken over from the other.
  case merged(id: String, kept: Bucket, removed: Bucket, reports: Int)
  /// A file that is no case lies in quarantine now; both paths are under the tree's root.
  case quarantined(path: String, to: String, error: DocketError)
  /// A file could not be read for now; it is left where it is and tried again.
  case unreadable(path: String, error: DocketError)
}
