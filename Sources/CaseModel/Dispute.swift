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

/// What a side asks for or offers.
public struct Offer: Sendable, Hashable, Codable {
  public var refund: Money
  /// Whether the goods go back first.
  public var withReturn: Bool
  public var by: Role?
  public var at: Timestamp?

  enum CodingKeys: String, CodingKey {
    case refund, by, at
    case withReturn = "with_return"
  }

  public init(refund: Money, withReturn: Bool = false, by: Role? = nil, at: Timestamp? = nil) {
    self.refund = refund
    self.withReturn = withReturn
    self.by = by
    self.at = at
  }
}

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

/// One fact of a dispute that speaks for a side.
public struct DisputeSignal: Sendable, Hashable, Codable {
  public enum Side: String, Sendable, Hashable, Codable {
    case buyer, seller, neither
  }

  public var rule: String
  /// Whom it speaks for.
  public var side: Side
  public var excerpt: String

  public init(rule: String, side: Side, excerpt: String) {
    self.rule = rule
    self.side = side
    self.excerpt = excerpt
  }
}
