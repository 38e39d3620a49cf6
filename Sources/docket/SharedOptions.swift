import ArgumentParser
import CaseModel
import Foundation
import Glibc
import Pipeline
import Summaries

/// Options that nearly every command takes.
struct TreeOptions: ParsableArguments {
  @Option(help: "The queue tree.")
  var queues = "queues"

  @Option(help: "The rule pack's directory (default: ./rules, else the one installed beside the program).")
  var rules: String?

  @Option(help: ArgumentHelp("Sets the clock, for tests and replays.", valueName: "time"))
  var now: Timestamp?

  func settings(by: String = "docket run") throws -> Settings {
    settings(rules: try RulesPlace.find(rules), by: by)
  }

  /// For commands that only look at cases: they work wherever they are pasted, without a rule pack too.
  func settingsToRead() -> Settings {
    settings(rules: (try? RulesPlace.find(rules)) ?? "rules", by: "docket run")
  }

  private func settings(rules: String, by: String) -> Settings {
    var settings = Settings(queues: queues, rules: rules, now: clock, by: by)
    settings.version = DocketVersion.current
    return settings
  }

  /// As a page names them that may be read anywhere.
  var placeAnywhere: SummaryPlace {
    SummaryPlace(queues: queues, rules: rules).absolute(from: FileManager.default.currentDirectoryPath)
  }

  var clock: Timestamp {
    if let now { return now }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

extension Timestamp: ExpressibleByArgument {
  public init?(argument: String) {
    if argument.count == 10 {
      self.init(argument + "T00:00:00Z")
    } else {
      self.init(argument)
    }
  }
}

/// Where the rule pack lies when nobody says.
enum RulesPlace {
  static func find(_ given: String?) throws -> String {
    if let given { return given }
    for candidate in candidates where FileManager.default.fileExists(atPath: candidate + "/scores.yaml") {
      return candidate
    }
    throw DocketError(
      code: "rules-missing", what: "no rule pack was found in: \(candidates.joined(separator: ", "))",
      remedy: "name one with --rules DIR", exit: .configuration)
  }

  private static var candidates: [String] {
    var found = ["rules"]
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
      found.append(folder.appendingPathComponent("../share/docket/rules").standardizedFileURL.path)
      for _ in 0..<4 {
        folder = folder.deletingLastPathComponent()
        if folder.path == "/" { break }
        found.append(folder.appendingPathComponent("rules").path)
      }
    }
    return found
  }
}
