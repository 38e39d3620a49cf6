/// Draws inline SVG: shapes by class, so that the page's style colours them, and text that is inert.
struct SVG {
  private(set) var parts: [String] = []
  private var hasLinks = false
  let width: Double
  let height: Double

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func rect(_ name: String, x: Double, y: Double, width: Double, height: Double) {
    parts.append(
      "<rect class=\"\(name)\" x=\"\(Self.one(x))\" y=\"\(Self.one(y))\" width=\"\(Self.one(max(0.5, width)))\" "
        + "height=\"\(Self.one(max(0.5, height)))\"/>")
  }

  mutating func line(_ name: String, _ from: (Double, Double), _ to: (Double, Double)) {
    parts.append(
      "<line class=\"\(name)\" x1=\"\(Self.one(from.0))\" y1=\"\(Self.one(from.1))\" x2=\"\(Self.one(to.0))\" "
        + "y2=\"\(Self.one(to.1))\"/>")
  }

  mutating func dot(_ name: String, x: Double, y: Double, radius: Double) {
    parts.append(
      "<circle class=\"\(name)\" cx=\"\(Self.one(x))\" cy=\"\(Self.one(y))\" r=\"\(Self.one(radius))\"/>")
  }

  mutating func path(_ name: String, _ data: String) {
    parts.append("<path class=\"\(name)\" d=\"\(data)\"/>")
  }

  /// With a link, to the command behind a number.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: String = "start", name: String? = nil, link: String? = nil
  ) {
    let classes = name.map { " class=\"\($0)\"" } ?? ""
    let place = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    let drawn = "<text\(classes) x=\"\(Self.one(x))\" y=\"\(Self.one(y))\"\(place)>\(Inert.html(text))</text>"
    parts.append(link.map { "<a href=\"\($0)\">\(drawn)</a>" } ?? drawn)
    if link != nil { hasLinks = true }
  }

  /// The drawing with a sentence that says what it shows. One that links to something is a document and no picture, which
  /// is what it is where no role is given, so that its links can be reached.
  func html(_ words: String, name: String? = nil) -> String {
    let classes = name.map { " class=\"\($0)\"" } ?? ""
    let role = hasLinks ? "" : " role=\"img\""
    return "<svg\(classes) viewBox=\"0 0 \(Self.one(width)) \(Self.one(height))\"\(role) "
      + "aria-label=\"\(Inert.html(words))\">\(parts.joined())</svg>"
  }

  /// At most one decimal, without the floating-point tail.
  static func one(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let size = abs(tenths)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }
}
