import CaseModel

extension FlowChart {
  /// What the buckets of one colour have in common.
  enum Kind: String, CaseIterable {
    case wait, other, bar

    var words: String {
      switch self {
      case .wait: "waits for a person:"
      case .other: "waits for a page or a seller:"
      case .bar: "settled:"
      }
    }

    /// Where there is little room.
    var short: String { self == .other ? "waits for others:" : words }
  }

  /// What stands at the right, one below the other.
  enum Place {
    case title(Kind)
    case bucket(Bucket)

    var bucket: Bucket? {
      if case .bucket(let bucket) = self { bucket } else { nil }
    }
  }

  static func kind(_ bucket: Bucket) -> Kind {
    if Bucket.waitingForPerson.contains(bucket) { return .wait }
    return bucket == .deferred || bucket == .awaitingSeller ? .other : .bar
  }
}
