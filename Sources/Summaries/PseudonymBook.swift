import CaseModel

/// Pseudonyms already worked out, so that a reporter of many reports costs one hash.
public struct PseudonymBook: Sendable {
  private let capacity: Int
  private let pseudonym: Pseudonym
  private var known: [String: String] = [:]

  /// - Parameter capacity: how many reporters are remembered.
  public init(_ pseudonym: Pseudonym, capacity: Int = 200_000) {
    self.pseudonym = pseudonym
    self.capacity = capacity
  }

  /// The pseudonym of a reporter; nil for one of whom nothing tells who it is.
  mutating func name(of reporter: Reporter) -> String? {
    guard let identity = Pseudonym.identity(of: reporter) else { return nil }
    if let name = known[identity] { return name }
    let name = pseudonym.name(ofIdentity: identity)
    if known.count < capacity { known[identity] = name }
    return name
  }
}
