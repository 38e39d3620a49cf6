/// What a report accuses a listing or a store of.
public enum Category: String, Codable, CaseIterable, Sendable, Hashable, Comparable {
  case counterfeit
  case prohibited
  case searchCheating = "search_cheating"
  case offPlatform = "off_platform"
  case falseInformation = "false_information"
  case ipInfringement = "ip_infringement"

  public static func < (left: Category, right: Category) -> Bool { left.rawValue < right.rawValue }
}
