import CaseModel

/// Walks a path of a marketplace profile through a JSON value.
///
/// Steps are parted by dots. `*` is each element of a list, or of an object with numbered names; `[a=x|y]` keeps the
/// elements whose member `a` has one of these values, `[a=x&b!=y]` asks for both. A name on a list is that member
/// of each element.
enum StatePath {
  static func values(_ path: String, in value: JSONValue) -> [JSONValue] {
    var current = [value]
    for step in steps(path) {
      current = current.flatMap { self.step(step, in: $0) }
      if current.isEmpty || current.count > 20_000 { break }
    }
    return Array(current.prefix(20_000))
  }

  private static func steps(_ path: String) -> [String] {
    var result: [String] = []
    var step = ""
    var depth = 0
    for character in path {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == ".", depth == 0 {
        result.append(step)
        step = ""
      } else {
        step.append(character)
      }
    }
    result.append(step)
    return result.filter { !$0.isEmpty }
  }

  private static func step(_ step: String, in value: JSONValue) -> [JSONValue] {
    if step == "*" { return elements(value) }
    if step == "**" { return deep(value) }
    if step == "@json" { return [value.string.flatMap(LenientJSON.read)].compactMap { $0 } }
    if step.hasPrefix("["), step.hasSuffix("]") {
      let conditions = step.dropFirst().dropLast().split(separator: "&")
      return elements(value).filter { element in conditions.allSatisfy { holds(String($0), element) } }
    }
    if let member = value[step] { return member == .null ? [] : [member] }
    if let items = value.array {
      if let place = Int(step) { return items.indices.contains(place) ? [items[place]] : [] }
      return items.compactMap { $0[step] }
    }
    return []
  }

  /// The elements of a list, or of an object that stands for one.
  static func elements(_ value: JSONValue) -> [JSONValue] { value.array ?? value.members?.map(\.value) ?? [] }

  /// Every object inside, at any depth.
  private static func deep(_ value: JSONValue) -> [JSONValue] {
    var result: [JSONValue] = []
    var open = [value]
    while let next = open.popLast(), result.count < 20_000 {
      if next.members != nil { result.append(next) }
      if next.members != nil || next.array != nil { open += elements(next).reversed() }
    }
    return result
  }

  private static func holds(_ condition: String, _ element: JSONValue) -> Bool {
    guard let sign = condition.firstIndex(of: "=") else { return element[condition] != nil }
    let negative = condition[..<sign].hasSuffix("!")
    let name = String(condition[..<sign].drop { $0 == " " }.filter { $0 != "!" })
    let wanted = condition[condition.index(after: sign)...].split(separator: "|").map { $0.lowercased() }
    let found = name.split(separator: ".").reduce(Optional(element)) { $0?[String($1)] }?.text?.trimmed
      .lowercased()
    guard let found else { return negative }
    return wanted.contains(found) != negative
  }
}
