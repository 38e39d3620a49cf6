import CaseModel

/// Pseudonyms already worked out, so that a reporter of many reports costs one hash.
public struct PseudonymBook: Sendable {
  private static let capacity = 200_000
  private let pseudonym: Pseudonym
  private var known: [String: String] = [:]

  public init(_ pseudonym: Pseudonym) { self.pseudonym = pseudonym }

  /// The pseudonym of a reporter; nil for one of whom nothing tells who it is.
  mutating func name(of reporter: Reporter) -> String? {
    guard let identity = Pseudonym.identity(of: reporter) else { return nil }
    if let name = known[identity] { return name }
    let name = pseudonym.name(ofIdentity: identity)
    if known.count < Self.capacity { known[identity] = name }
    return name
  }
}
