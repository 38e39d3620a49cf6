/// Numbers for names, each kind of name apart; upper and lower case are one name.
struct Interner: Sendable {
  private static let capacity = 400_000
  private var numbers: [Key: Int32] = [:]
  private(set) var keys: [Key] = []
  /// The first of each name's spellings in the alphabet's order.
  private var labels: [String] = []

  struct Key: Sendable, Hashable {
    var kind: Summary.Spike.Kind
    var name: String
  }

  /// -1 for no name, and for a new one beyond the capacity.
  mutating func number(_ name: String?, _ kind: Summary.Spike.Kind) -> Int32 {
    guard let name, !name.isEmpty else { return -1 }
    let key = Key(kind: kind, name: name.lowercased())
    if let number = numbers[key] {
      if name < labels[Int(number)] { labels[Int(number)] = name }
      return number
    }
    guard keys.count < Self.capacity else { return -1 }
    numbers[key] = Int32(keys.count)
    keys.append(key)
    labels.append(name)
    return Int32(keys.count - 1)
  }

  func kind(of number: Int32) -> Summary.Spike.Kind { keys[Int(number)].kind }
  func label(of number: Int32) -> String { labels[Int(number)] }
}
