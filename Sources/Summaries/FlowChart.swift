import CaseModel

/// The flow from category to bucket as inline SVG: ribbons as thick as their number of cases.
struct FlowChart {
  private static let height = 300.0
  private static let gap = 18.0
  private static let left = 150.0
  private static let right = 500.0

  private let rows: [Summary.CategoryRow]
  private let buckets: [Bucket]
  private let total: Int

  init(_ categories: [Summary.CategoryRow]) {
    rows = categories.filter { !$0.buckets.isEmpty }
    let present = rows
    buckets = Wording.bucketOrder.filter { bucket in present.contains { $0.buckets[bucket.rawValue] != nil } }
    total = rows.reduce(0) { $0 + $1.buckets.values.reduce(0, +) }
  }

  var html: String {
    guard total > 0 else { return "" }
    var parts: [String] = []
    var leftTop = Array(repeating: 0.0, count: rows.count)
    var rightTop: [Bucket: Double] = [:]
    place(&parts, &leftTop, &rightTop)
    for (index, row) in rows.enumerated() {
      for (bucket, count) in row.flow {
        let thick = thickness(count)
        let wait = Bucket.waitingForPerson.contains(bucket) ? " wait" : ""
        let end = rightTop[bucket] ?? 0
        parts.append("<path class=\"ribbon\(wait)\" d=\"\(ribbon(leftTop[index], end, thick))\"/>")
        leftTop[index] += thick
        rightTop[bucket] = end + thick
      }
    }
    let most = Double(max(rows.count, buckets.count))
    let tall = Int(Self.height + Self.gap * most) + 10
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="Flow from category to bucket">
      <svg class="flow" viewBox="0 0 640 \(tall)" role="img" aria-label="\(words)">\(parts.joined())</svg>
      </div>
      """
  }

  /// Draws both columns of bars with their labels, and notes where the ribbons begin and end.
  private func place(_ parts: inout [String], _ leftTop: inout [Double], _ rightTop: inout [Bucket: Double]) {
    var top = 8.0
    for (index, row) in rows.enumerated() {
      let count = row.buckets.values.reduce(0, +)
      leftTop[index] = top
      parts.append(bar(Self.left - 8, top, thickness(count), waits: false))
      let label = "\(Wording.name(row.category)) \(Wording.grouped(count))"
      parts.append(text(label, x: Self.left - 14, y: top + thickness(count) / 2 + 4, anchor: "end"))
      top += thickness(count) + Self.gap
    }
    top = 8
    for bucket in buckets {
      let count = rows.reduce(0) { $0 + ($1.buckets[bucket.rawValue] ?? 0) }
      rightTop[bucket] = top
      parts.append(bar(Self.right, top, thickness(count), waits: Bucket.waitingForPerson.contains(bucket)))
      let label = "\(bucket.rawValue) \(Wording.grouped(count))"
      parts.append(text(label, x: Self.right + 14, y: top + thickness(count) / 2 + 4, anchor: "start"))
      top += thickness(count) + Self.gap
    }
  }

  private func thickness(_ count: Int) -> Double { Self.height * Double(count) / Double(total) }

  private func bar(_ x: Double, _ y: Double, _ height: Double, waits: Bool) -> String {
    "<rect class=\"\(waits ? "wait" : "bar")\" x=\"\(one(x))\" y=\"\(one(y))\" width=\"8\" "
      + "height=\"\(one(max(1, height)))\"/>"
  }

  private func text(_ label: String, x: Double, y: Double, anchor: String) -> String {
    "<text x=\"\(one(x))\" y=\"\(one(y))\" text-anchor=\"\(anchor)\">\(label)</text>"
  }

  private func ribbon(_ from: Double, _ to: Double, _ thick: Double) -> String {
    let middle = one((Self.left + Self.right) / 2)
    let (start, end) = (one(Self.left), one(Self.right))
    return "M\(start) \(one(from))C\(middle) \(one(from)) \(middle) \(one(to)) \(end) \(one(to))"
      + "V\(one(to + thick))C\(middle) \(one(to + thick)) \(middle) \(one(from + thick)) \(start) \(one(from + thick))Z"
  }

  /// One decimal, without the floating-point tail.
  private func one(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  private var words: String {
    let flows = rows.map { row in
      "\(Wording.name(row.category)): " + row.flow.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
    }
    return flows.joined(separator: "; ")
  }
}
