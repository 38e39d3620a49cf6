/// The element names that the reader tells apart.
enum Tag: String, CaseIterable, Sendable {
  case root, text, other
  case html, head, body, title, meta, link, base
  case div, span, p, a, img, picture, source, figure, figcaption
  case h1, h2, h3, h4, h5, h6
  case b, strong, em, i, u, small, big, font, del, s, strike, ins, sup, sub, mark, time, data, label, center
  case table, thead, tbody, tfoot, tr, td, th, caption
  case ul, ol, li, dl, dt, dd
  case form, input, button, select, option, optgroup, textarea, fieldset, legend
  case nav, header, footer, aside, main, article, section, details, summary, dialog, address
  case noscript, template, iframe, object, video, audio, br, hr, blockquote, pre, cite, q, script, style

  private static let byName: [String: Tag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .root && $0 != .text && $0 != .other }.map {
      ($0.rawValue, $0)
    })

  static func named(_ name: String) -> Tag { byName[name] ?? .other }

  /// Whether the element stands in a line of text rather than making its own block.
  var isInline: Bool {
    switch self {
    case .span, .a, .b, .strong, .em, .i, .u, .small, .big, .font, .del, .s, .strike, .ins, .sup, .sub, .mark,
      .time,
      .data, .label, .cite, .q, .text, .img, .picture, .source, .other, .meta, .link, .input:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
