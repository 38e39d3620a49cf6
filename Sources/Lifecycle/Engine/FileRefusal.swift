import CaseModel

/// Why a party's file is not taken.
enum FileRefusal {
  static func of(_ file: Attachment, _ policy: LifePolicy) -> LifeRefusal? {
    let name = String(file.path.prefix(80))
    if let problem = file.problem {
      return LifeRefusal(
        "file-refused", "'\(name)' cannot be taken: \(problem)",
        facts: ["file": .string(name), "problem": .string(problem)])
    }
    if let size = file.size, size > policy.file.bytes {
      return LifeRefusal(
        "file-too-large", "'\(name)' has \(size) bytes, and \(policy.file.bytes) are allowed",
        remedy: "send a smaller one",
        facts: ["file": .string(name), "size": .string(told(size)), "most": .string(told(policy.file.bytes))])
    }
    if let type = file.mediaType, !policy.file.types.isEmpty, !policy.file.types.contains(type) {
      let types = policy.file.types.sorted()
      return LifeRefusal(
        "file-format", "'\(name)' is \(type)", remedy: "one of \(types.joined(separator: ", "))",
        facts: ["file": .string(name), "kinds": .array(types.map { .string(kind($0)) })])
    }
    return nil
  }

  /// What people call a media type: `PDF` for `application/pdf`.
  private static func kind(_ type: String) -> String {
    (type.split(separator: "/").last.map(String.init) ?? type).uppercased()
  }

  private static func told(_ bytes: Int) -> String {
    bytes < 1_048_576 ? "\((bytes + 1023) / 1024) KiB" : "\((bytes + 1_048_575) / 1_048_576) MiB"
  }
}
