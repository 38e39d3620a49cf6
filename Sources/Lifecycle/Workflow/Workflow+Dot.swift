extension Workflow {
  /// The workflow as a graph for Graphviz: clocks dashed, final states with a double line.
  public var dot: String {
    var lines = [
      "digraph \"\(name)\" {", "  label=\"\(title)\";", "  rankdir=LR;",
      "  node [shape=box, style=rounded, fontname=\"Helvetica\"];",
      "  edge [fontname=\"Helvetica\", fontsize=10];",
    ]
    for state in states {
      var label = "\(state.name)\\n\(state.bucket.rawValue)"
      if let waits = state.waits, !state.final { label += "\\nwaits for \(waits.rawValue)" }
      for clock in state.clocks where clock.after != ClockRule.measures { label += "\\n⏱ \(clock.after)" }
      lines.append("  \"\(state.name)\" [label=\"\(label)\"\(state.final ? ", peripheries=2" : "")];")
    }
    var foreign = Set<String>()
    for state in states {
      for (event, ways) in state.ways.sorted(by: { $0.key < $1.key }) {
        for way in ways where way.to != .here {
          let target: String
          switch way.to {
          case .here: continue
          case .before: target = "where it was decided"
          case .back: target = "where it was appealed"
          case .state(let workflow, let next): target = workflow == name ? next : "\(workflow)/\(next)"
          }
          if self[target] == nil, foreign.insert(target).inserted {
            lines.append("  \"\(target)\" [shape=plaintext];")
          }
          let when = way.when.isEmpty ? "" : "\\n[\(way.when.map(\.rawValue).joined(separator: ", "))]"
          let style = way.by == [.clock] ? ", style=dashed" : ""
          lines.append("  \"\(state.name)\" -> \"\(target)\" [label=\"\(event)\(when)\"\(style)];")
        }
      }
    }
    return (lines + ["}"]).joined(separator: "\n")
  }
}
