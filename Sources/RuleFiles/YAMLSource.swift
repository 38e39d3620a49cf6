import Foundation

/// The file that a node stands in: its name for errors, and its lines when an error shows one.
public final class YAMLSource: Sendable {
  /// As errors name it, such as `rules/packs/10-counterfeit.yaml`.
  public let file: String
  private let text: String?

  /// Text nil: the file is read again when a line is asked for (a tree that came from the cache keeps no text).
  public init(file: String, text: String? = nil) {
    self.file = file
    self.text = text
  }

  /// The line of that number, counted from 1.
  public func line(_ number: Int) -> String? {
    let content =
      text ?? FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
    guard let content, number >= 1 else { return nil }
    var current = 1
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if current == number { return String(line.hasSuffix("\r") ? line.dropLast() : line) }
      current += 1
    }
    return nil
  }
}
