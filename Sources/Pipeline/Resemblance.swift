import CaseModel

/// Whether two listings offer the same goods, as far as their texts tell.
enum Resemblance {
  static func isNear(_ left: Listing?, _ right: Listing?) -> Bool {
    guard let left, let right else { return false }
    if let code = left.gtin, !code.isEmpty, code == right.gtin { return true }
    let images = Set(left.images.prefix(20)).intersection(right.images.prefix(20))
    if images.count >= 2 { return true }
    let a = words(left.title)
    let b = words(right.title)
    guard a.count >= 3, b.count >= 3 else { return false }
    return Double(a.intersection(b).count) >= 0.8 * Double(a.union(b).count)
  }

  private static func words(_ title: String?) -> Set<String> {
    Set((title ?? "").prefix(500).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
