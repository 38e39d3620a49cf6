/// All detectors by the names that rules know them by.
enum Detectors {
  static let all: [String: any Detector] = [
    "evasive-writing": EvasiveWriting(),
  ]
}
