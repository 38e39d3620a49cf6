import CaseModel

/// The flow from category to bucket as inline SVG: ribbons as thick as their number of cases, labelled at both ends.
struct FlowChart {
  /// Where the columns stand: once for a page's width, once for a phone's.
  struct Layout {
    var width: Double
    var left: Double
    var right: Double
    var height: Double
    var name: String
    static let page = Layout(width: 760, left: 190, right: 570, height: 260, name: "flow page")
    static let phone = Layout(width: 372, left: 118, right: 252, height: 300, name: "flow phone")
  }

  private static let gap = 25.0
  private static let bar = 8.0

  private let layout: Layout
  private let rows: [Summary.CategoryRow]
  private let buckets: [Bucket]
  private let total: Int

  private let link: (CaseModel.Category?, Bucket?) -> String

  /// With what says where the number of a category's or a bucket's cases leads.
  init(
    _ categories: [Summary.CategoryRow], layout: Layout,
    link: @escaping (CaseModel.Category?, Bucket?) -> String
  ) {
    self.layout = layout
    self.link = link
    rows = categories.filter { !$0.buckets.isEmpty }
    let present = rows
    buckets = Wording.bucketOrder.filter { bucket in present.contains { $0.buckets[bucket.rawValue] != nil } }
    total = rows.reduce(0) { $0 + $1.buckets.values.reduce(0, +) }
  }

  /// Empty where nothing came in.
  var html: String {
    guard total > 0 else { return "" }
    let most = max(rows.count, buckets.count)
    var svg = SVG(width: layout.width, height: layout.height + Self.gap * Double(most) + 10)
    var leftTop = place(count: rows.count, svg.height) { rows[$0].buckets.values.reduce(0, +) }
    var rightTop = place(count: buckets.count, svg.height) { cases(in: buckets[$0]) }
    label(&svg, leftTop, rightTop)
    for (index, row) in rows.enumerated() {
      for (place, bucket) in buckets.enumerated() {
        guard let count = row.buckets[bucket.rawValue] else { continue }
        let thick = thickness(count)
        svg.path("ribbon \(Self.kind(bucket))", ribbon(leftTop[index], rightTop[place], thick))
        leftTop[index] += thick
        rightTop[place] += thick
      }
    }
    return svg.html(words, name: layout.name)
  }

  private func cases(in bucket: Bucket) -> Int {
    rows.reduce(0) { $0 + ($1.buckets[bucket.rawValue] ?? 0) }
  }

  /// The tops of a column's bars, spread over the whole height.
  private func place(count: Int, _ height: Double, _ cases: (Int) -> Int) -> [Double] {
    let free = height - 10 - (0..<count).reduce(0) { $0 + thickness(cases($1)) }
    let gap = free / Double(max(1, count))
    var top = 5 + gap / 2
    return (0..<count).map { index in
      defer { top += thickness(cases(index)) + gap }
      return top
    }
  }

  private func label(_ svg: inout SVG, _ leftTop: [Double], _ rightTop: [Double]) {
    let narrow = layout.width < 500
    for (index, row) in rows.enumerated() {
      let count = row.buckets.values.reduce(0, +)
      svg.rect(
        "other", x: layout.left - Self.bar, y: leftTop[index], width: Self.bar, height: thickness(count))
      let name = narrow ? Wording.short(row.category) : Wording.name(row.category)
      svg.text(
        "\(name) \(Wording.grouped(count))", x: layout.left - Self.bar - 6,
        y: leftTop[index] + thickness(count) / 2 + 4, anchor: "end", link: link(row.category, nil))
    }
    for (index, bucket) in buckets.enumerated() {
      let count = cases(in: bucket)
      svg.rect(
        Self.kind(bucket), x: layout.right, y: rightTop[index], width: Self.bar, height: thickness(count))
      svg.text(
        "\(bucket.rawValue) \(Wording.grouped(count))", x: layout.right + Self.bar + 6,
        y: rightTop[index] + thickness(count) / 2 + 4, link: link(nil, bucket))
    }
  }

  /// What waits for a person, what waits for something else, what is settled.
  private static func kind(_ bucket: Bucket) -> String {
    if Bucket.waitingForPerson.contains(bucket) { return "wait" }
    return bucket == .deferred || bucket == .awaitingSeller ? "other" : "bar"
  }

  private func thickness(_ count: Int) -> Double { layout.height * Double(count) / Double(total) }

  private func ribbon(_ from: Double, _ to: Double, _ thick: Double) -> String {
    let thick = max(0.6, thick)
    let middle = SVG.one((layout.left + layout.right) / 2)
    let (start, end) = (SVG.one(layout.left), SVG.one(layout.right))
    func y(_ value: Double) -> String { SVG.one(value) }
    return "M\(start) \(y(from))C\(middle) \(y(from)) \(middle) \(y(to)) \(end) \(y(to))"
      + "V\(y(to + thick))C\(middle) \(y(to + thick)) \(middle) \(y(from + thick)) \(start) \(y(from + thick))Z"
  }

  private var words: String {
    let flows = rows.map { row in
      "\(Wording.name(row.category)): " + row.flow.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
    }
    return "Cases that came in, from category to bucket. " + flows.joined(separator: "; ")
  }
}
