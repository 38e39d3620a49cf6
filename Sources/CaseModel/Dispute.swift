/// Buyer against seller over an order.
public struct Dispute: Sendable, Hashable, Codable {
  public var order: Order
  public var openedAt: Timestamp
  /// A reason of the policy's list, such as `not_received/no_tracking`.
  public var reason: String
  public var claim: Offer
  /// The seller's offers, the last one counts.
  @Sparse public var offers: [Offer]
  public var judgement: Judgement?
  /// What was agreed or holds.
  public var settlement: Offer?
  /// Who or what settled it: `seller`, `buyer`, `silence`, `platform`.
  public var settledBy: String?
  public var escalatedAt: Timestamp?
  public var endedAt: Timestamp?
  public var returnTracking: String?
  /// What speaks for or against a side, proposed by the machine.
  @Sparse public var signals: [DisputeSignal]
  /// Why it may not be opened, where it may not.
  public var refusal: String?

  enum CodingKeys: String, CodingKey {
    case order, reason, claim, offers, judgement, settlement, signals, refusal
    case openedAt = "opened_at"
    case settledBy = "settled_by"
    case escalatedAt = "escalated_at"
    case endedAt = "ended_at"
    case returnTracking = "return_tracking"
  }

  public init(order: Order, openedAt: Timestamp, reason: String, claim: Offer) {
    self.order = order
    self.openedAt = openedAt
    self.reason = reason
    self.claim = claim
    offers = []
    signals = []
  }
}
