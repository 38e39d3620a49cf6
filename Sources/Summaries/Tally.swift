/// Counts how often names occur, in bounded memory.
///
/// Exact, and the same for any order, as long as there are no more than `capacity` names. Beyond that the
/// rarest are forgotten: what is frequent stays right to within `forgotten` counts.
struct Tally: Sendable {
  struct Entry: Sendable, Hashable {
    /// The first of its spellings in the alphabet's order.
    var label: String
    var current = 0
    var previous = 0
    /// How many of the current ones are confirmed, and cleared.
    var confirmed = 0
    var cleared = 0
    var total: Int { current + previous }
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var forgotten = 0
  let capacity: Int

  init(capacity: Int = 32_768) { self.capacity = max(1, capacity) }

  /// Counts a name; under `given`, where what is shown of it is not what tells it from others.
  mutating func add(
    _ name: String, as given: String? = nil, inCurrent: Bool, confirmed: Bool = false, cleared: Bool = false,
    times: Int = 1
  ) {
    guard let label = CaseFacts.name(name) else { return }
    let key = given ?? label.lowercased()
    var entry = entries[key] ?? Entry(label: label)
    if label < entry.label { entry.label = label }
    if inCurrent {
      entry.current += times
      entry.confirmed += confirmed ? times : 0
      entry.cleared += cleared ? times : 0
    } else {
      entry.previous += times
    }
    entries[key] = entry
    if entries.count > 2 * capacity { forgetRarest() }
  }

  /// The most frequent in the current period; equals in the alphabet's order.
  func top(_ count: Int) -> [Entry] {
    Array(entries.values.filter { $0.current > 0 }.sorted(by: Self.precedes).prefix(count))
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    (right.current, right.previous, left.label) < (left.current, left.previous, right.label)
  }

  private mutating func forgetRarest() {
    let order = entries.sorted { ($1.value.total, $0.key) < ($0.value.total, $1.key) }
    for (key, entry) in order.dropFirst(capacity) {
      forgotten = max(forgotten, entry.total)
      entries[key] = nil
    }
  }
}
