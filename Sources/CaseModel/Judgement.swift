/// The platform's judgement of a dispute.
public struct Judgement: Sendable, Hashable, Codable {
  public var valid: Bool
  public var proposal: Offer
  public var at: Timestamp
  public var by: String
  public var reason: String

  public init(valid: Bool, proposal: Offer, at: Timestamp, by: String, reason: String) {
    self.valid = valid
    self.proposal = proposal
    self.at = at
    self.by = by
    self.reason = reason
  }
}
