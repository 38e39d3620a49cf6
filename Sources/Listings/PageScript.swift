/// An inline script as two pieces of the source: its start tag and its text.
struct PageScript: Sendable {
  var head: Span
  var body: Span
}
