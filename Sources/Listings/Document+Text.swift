extension Document {
  /// The text of a subtree: blocks on lines of their own, white space collapsed.
  func text(_ node: Int, limit: Int = 200_000, skipping skip: ((Int) -> Bool)? = nil) -> String {
    var out: [UInt8] = []
    appendText(from: node, to: end(node), limit: limit, skipping: skip, into: &out)
    return Self.tidied(out)
  }

  /// The text of a run of nodes.
  func text(from start: Int, to stop: Int, limit: Int = 200_000, skipping skip: ((Int) -> Bool)? = nil)
    -> String
  {
    var out: [UInt8] = []
    appendText(from: start, to: stop, limit: limit, skipping: skip, into: &out)
    return Self.tidied(out)
  }

  /// The text as one line.
  func line(_ node: Int, limit: Int = 4_000, skipping skip: ((Int) -> Bool)? = nil) -> String {
    text(node, limit: limit, skipping: skip).collapsed
  }

  private func appendText(
    from start: Int, to stop: Int, limit: Int, skipping skip: ((Int) -> Bool)?, into out: inout [UInt8]
  ) {
    var node = start
    var closers: [Int] = []
    // What shows nothing must not cost without end either.
    let last = min(stop, start + 2_000 + 4 * limit)
    while node < last, out.count < limit {
      while let last = closers.last, last <= node {
        out.append(10)
        closers.removeLast()
      }
      let item = nodes[node]
      if item.tag == .text {
        out.append(contentsOf: bytes[item.span.range].prefix(limit))
      } else {
        if let skip, skip(node) {
          out.append(10)
          node = Int(item.end)
          continue
        }
        if item.tag == .br {
          out.append(10)
        } else if item.tag == .td || item.tag == .th {
          out.append(9)
        } else if !item.tag.isInline {
          out.append(10)
          closers.append(Int(item.end))
        }
      }
      node += 1
    }
  }

  /// Collapses blanks; keeps single line breaks.
  static func tidied(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var blank = false
    var line = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 10 || byte == 13 {
        line = true
      } else if Bytes.isSpace(byte) {
        blank = true
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        blank = true
        index += 1
      } else {
        if !out.isEmpty {
          if line { out.append(10) } else if blank { out.append(32) }
        }
        line = false
        blank = false
        out.append(byte)
      }
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
