import CaseModel
import RuleFiles

extension LifePolicy {
  mutating func readDisputes(_ root: YAMLNode, _ problems: inout [DocketError]) {
    for entry in root["dispute_reasons"]?.entries ?? [] {
      let node = entry.value
      node.expectKeys(["refund", "wants", "category"], of: "dispute reason", &problems)
      let refunds = DisputeReason.Refund.allCases.map(\.rawValue)
      let categories = CaseModel.Category.allCases.map(\.rawValue)
      guard let refund = node["refund"]?.word(among: refunds, noun: "refund", &problems),
        let kind = DisputeReason.Refund(rawValue: refund),
        let word = node["category"]?.word(among: categories, noun: "category", &problems),
        let category = CaseModel.Category(rawValue: word)
      else { continue }
      disputeReasons[entry.name] = DisputeReason(
        refund: kind, wants: node["wants"]?.texts(&problems) ?? [], category: category)
    }
    for element in root["dispute_signals"]?.elements ?? [] {
      element.expectKeys(
        ["id", "speaks_for", "said_by", "phrases", "unless"], of: "dispute signal", &problems)
      guard let id = element["id"]?.text(&problems),
        let side = element["speaks_for"]?.word(
          among: ["buyer", "seller", "neither"], noun: "side", &problems),
        let role = element["said_by"]?.word(among: Role.allCases.map(\.rawValue), noun: "role", &problems)
      else { continue }
      disputeSignals.append(
        PhraseSignal(
          id: id, speaksFor: DisputeSignal.Side(rawValue: side) ?? .neither,
          saidBy: Role(rawValue: role) ?? .seller,
          phrases: Self.words(element["phrases"], &problems), unless: Self.words(element["unless"], &problems)
        ))
    }
    disputeNegations = Set(Self.words(root["dispute_denials"]?["words"], &problems))
    disputeConditions = Set(Self.words(root["dispute_denials"]?["but_after"], &problems))
    root["dispute_denials"]?.expectKeys(["words", "but_after"], of: "denials", &problems)
    root["dispute_record"]?.expectKeys(["many"], of: "a buyer's record", &problems)
    if let value = root["dispute_record"]?["many"]?.integer(&problems) { manyDisputes = max(1, value) }
    readCompensation(root["compensation"], &problems)
  }

  private static func words(_ node: YAMLNode?, _ problems: inout [DocketError]) -> [String] {
    (node?.texts(&problems) ?? []).map { $0.lowercased() }.filter { !$0.isEmpty }
  }

  private mutating func readCompensation(_ node: YAMLNode?, _ problems: inout [DocketError]) {
    guard let node else { return }
    node.expectKeys(["most", "currency", "coupon"], of: "compensation", &problems)
    guard let currency = node["currency"]?.text(&problems) else { return }
    func money(_ key: String, _ problems: inout [DocketError]) -> Money? {
      guard let child = node[key], let text = child.text(&problems) else { return nil }
      if let money = Money(amount: text, currency: currency), money.units > 0 { return money }
      problems.append(
        child.error("money", "'\(text) \(currency)' is no amount", remedy: "such as \"20.00\" and USD"))
      return nil
    }
    if let value = money("most", &problems) { compensationMost = value }
    if let value = money("coupon", &problems) { couponSize = value }
  }
}
