import CaseModel

/// The flow from category to bucket as inline SVG: ribbons as thick as their number of cases, labelled at both ends.
struct FlowChart {
  /// Where the columns stand: for a page's width, for a phone's, for half a sheet of paper.
  struct Layout {
    var width: Double
    var left: Double
    var right: Double
    var height: Double
    /// Between two labels: fingers need more than eyes.
    var gap: Double
    var name: String
    var isNarrow: Bool { width < 500 }
    static let page = Layout(width: 760, left: 190, right: 570, height: 260, gap: 25, name: "flow page")
    static let phone = Layout(
      width: 372, left: 118, right: 245, height: 300, gap: 25, name: "flow phone")
    static let paper = Layout(
      width: 372, left: 118, right: 245, height: 90, gap: 12, name: "flow sheet")
  }

  private static let bar = 8.0

  private let layout: Layout
  private let rows: [Summary.CategoryRow]
  private let buckets: [Bucket]
  /// What stands at the right, from above: what a group of buckets has in common, then its buckets.
  private let places: [Place]
  private let total: Int

  private let link: (CaseModel.Category?, Bucket?) -> String?

  /// With what says where the number of a category's or a bucket's cases leads.
  init(
    _ categories: [Summary.CategoryRow], layout: Layout,
    link: @escaping (CaseModel.Category?, Bucket?) -> String?
  ) {
    self.layout = layout
    self.link = link
    rows = categories.filter { !$0.buckets.isEmpty }
    let present = rows
    let found = Wording.bucketOrder.filter { bucket in
      present.contains { $0.buckets[bucket.rawValue] != nil }
    }
    let groups = Kind.allCases.map { kind in (kind, found.filter { Self.kind($0) == kind }) }
      .filter { !$0.1.isEmpty }
    buckets = groups.flatMap(\.1)
    places = groups.flatMap { kind, buckets in [.title(kind)] + buckets.map { Place.bucket($0) } }
    total = rows.reduce(0) { $0 + $1.buckets.values.reduce(0, +) }
  }

  /// Empty where nothing came in.
  var html: String {
    guard total > 0 else { return "" }
    let most = max(rows.count, places.count)
    var svg = SVG(width: layout.width, height: layout.height + layout.gap * Double(most) + 10)
    var leftTop = place(count: rows.count, svg.height) { rows[$0].buckets.values.reduce(0, +) }
    let placed = place(count: places.count, svg.height) { cases(in: places[$0]) }
    label(&svg, leftTop, placed)
    var rightTop = zip(places, placed).compactMap { place, top in place.bucket == nil ? nil : top }
    for (index, row) in rows.enumerated() {
      for (place, bucket) in buckets.enumerated() {
        guard let count = row.buckets[bucket.rawValue] else { continue }
        let thick = thickness(count)
        svg.path("ribbon \(Self.kind(bucket).rawValue)", ribbon(leftTop[index], rightTop[place], thick))
        leftTop[index] += thick
        rightTop[place] += thick
      }
    }
    return svg.html(words, name: layout.name)
  }

  private func cases(in place: Place) -> Int { place.bucket.map { cases(in: $0) } ?? 0 }

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
    for (index, row) in rows.enumerated() {
      let count = row.buckets.values.reduce(0, +)
      svg.rect(
        "other", x: layout.left - Self.bar, y: leftTop[index], width: Self.bar, height: thickness(count))
      let name = layout.isNarrow ? Wording.short(row.category) : Wording.name(row.category)
      svg.text(
        "\(name) \(Wording.grouped(count))", x: layout.left - Self.bar - 6,
        y: leftTop[index] + thickness(count) / 2 + 4, anchor: "end", link: link(row.category, nil))
    }
    for (place, top) in zip(places, rightTop) {
      guard case .bucket(let bucket) = place else {
        if case .title(let kind) = place { title(&svg, kind, top) }
        continue
      }
      let count = cases(in: bucket)
      svg.rect(
        Self.kind(bucket).rawValue, x: layout.right, y: top, width: Self.bar, height: thickness(count))
      svg.text(
        "\(bucket.rawValue) \(Wording.grouped(count))", x: layout.right + Self.bar + 6,
        y: top + thickness(count) / 2 + 4, link: link(nil, bucket))
    }
  }

  /// What a group of buckets has in common stands above them, in the colour of its ribbons' bar.
  private func title(_ svg: inout SVG, _ kind: Kind, _ top: Double) {
    svg.rect(kind.rawValue, x: layout.right, y: top - 4, width: Self.bar, height: Self.bar)
    let words = layout.isNarrow ? kind.short : kind.words
    svg.text(words, x: layout.right + Self.bar + 6, y: top + 4, name: "soft")
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
