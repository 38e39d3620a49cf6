/// In which part somebody acts on a case.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  case reporter, seller, buyer, moderator, machine, clock, carrier, payment
  case rightsHolder = "rights_holder"
}
