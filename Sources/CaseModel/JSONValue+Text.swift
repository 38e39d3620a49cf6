extension JSONValue {
  /// This value as compact JSON (RFC 8259); every character that acts or hides is escaped.
  public var compact: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil, depth: 0)
    return String(decoding: InertJSON.escape(bytes), as: UTF8.self)
  }

  /// This value as JSON for people: two spaces a level, one member a line.
  public var pretty: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 2, depth: 0)
    return String(decoding: InertJSON.escape(bytes), as: UTF8.self)
  }

  private func write(to out: inout [UInt8], indent: Int?, depth: Int) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .number(let text): out += text.utf8
    case .string(let text): Self.write(text, to: &out)
    case .array(let values):
      guard !values.isEmpty else {
        out += "[]".utf8
        return
      }
      out.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        Self.newLine(to: &out, indent: indent, depth: depth + 1)
        value.write(to: &out, indent: indent, depth: depth + 1)
      }
      Self.newLine(to: &out, indent: indent, depth: depth)
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      guard !members.isEmpty else {
        out += "{}".utf8
        return
      }
      out.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        Self.newLine(to: &out, indent: indent, depth: depth + 1)
        Self.write(member.name, to: &out)
        out.append(UInt8(ascii: ":"))
        if indent != nil { out.append(UInt8(ascii: " ")) }
        member.value.write(to: &out, indent: indent, depth: depth + 1)
      }
      Self.newLine(to: &out, indent: indent, depth: depth)
      out.append(UInt8(ascii: "}"))
    }
  }

  private static func newLine(to out: inout [UInt8], indent: Int?, depth: Int) {
    guard let indent else { return }
    out.append(10)
    for _ in 0..<indent * depth { out.append(32) }
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34: out += [92, 34]
      case 92: out += [92, 92]
      case 10: out += [92, 110]
      case 13: out += [92, 114]
      case 9: out += [92, 116]
      case 0..<32, 127:
        let digits = Array("0123456789abcdef".utf8)
        out += [92, 117, 48, 48, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(34)
  }
}
