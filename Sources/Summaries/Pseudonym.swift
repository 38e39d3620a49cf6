import CaseModel

/// A name for a reporter that tells one from another and gives no one away: `reporter-3fa9c1d2`.
public struct Pseudonym: Sendable {
  private let key: [UInt8]

  /// With a secret key of the tree nobody can find out by trying who is meant; without one, someone with a list
  /// of all identifiers can.
  public init(key: [UInt8] = []) { self.key = key }

  /// What tells one reporter from another, never to be shown; nil for an anonymous one.
  static func identity(of reporter: Reporter) -> String? {
    if let id = reporter.id, !id.isEmpty { return "id:" + String(id.prefix(90)) }
    if let email = reporter.email, !email.isEmpty { return "mail:" + String(email.prefix(90)).lowercased() }
    return nil
  }

  /// The pseudonym of a reporter; `anonymous` where nothing tells who it was.
  public func name(of reporter: Reporter) -> String {
    Self.identity(of: reporter).map { name(ofIdentity: $0) } ?? "anonymous"
  }

  func name(ofIdentity identity: String, digits: Int = 8) -> String {
    let hash = SHA256.authenticate(Array(("docket-reporter\n" + identity).utf8), key: key)
    let text = hash.prefix((digits + 1) / 2).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "reporter-" + text.prefix(digits)
  }
}
