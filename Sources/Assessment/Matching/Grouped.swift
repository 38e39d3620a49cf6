/// Elements by number, all in one array: cheap to make for tens of thousands of numbers.
struct Grouped<Element: Sendable>: Sendable {
  let starts: [Int32]
  let elements: [Element]

  init() {
    starts = []
    elements = []
  }

  /// As they were before; nil where they do not belong together.
  init?(starts: [Int32], elements: [Element]) {
    guard starts.first ?? 0 == 0, Int(starts.last ?? 0) == elements.count,
      zip(starts, starts.dropFirst()).allSatisfy(<=)
    else { return nil }
    self.starts = starts
    self.elements = elements
  }

  /// - Parameter pairs: a number below `count`, and what belongs to it.
  init(count: Int, _ pairs: [(Int, Element)]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for (number, _) in pairs { starts[number + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var order = [Int32](repeating: 0, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      order[Int(next[pair.0])] = Int32(index)
      next[pair.0] += 1
    }
    self.starts = starts
    elements = order.map { pairs[Int($0)].1 }
  }

  subscript(number: Int) -> ArraySlice<Element> {
    guard number >= 0, number + 1 < starts.count else { return [] }
    return elements[Int(starts[number])..<Int(starts[number + 1])]
  }
}
