/// A piece of a byte buffer; 32-bit because pages are capped far below 2 GB.
struct Span: Sendable, Hashable {
  var start: Int32
  var count: Int32

  init(_ start: Int, _ count: Int) {
    self.start = Int32(clamping: start)
    self.count = Int32(clamping: count)
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  static let empty = Span(0, 0)
}
