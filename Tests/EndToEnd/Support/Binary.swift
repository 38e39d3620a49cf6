import Foundation
import Glibc

/// The built program, run as a user would.
enum Binary {
  struct Outcome {
    var status: Int32
    var killed: Bool
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the tests' own executable, so that a sanitizer's or another configuration's build is tested as itself.
  static let path: String = {
    let own = URL(
      fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "")
    let arguments = ProcessInfo.processInfo.arguments.map { URL(fileURLWithPath: $0) }
    for place in arguments + [own] {
      let found = place.deletingLastPathComponent().appendingPathComponent("docket").path
      if FileManager.default.isExecutableFile(atPath: found) { return found }
    }
    return package.appendingPathComponent(".build/debug/docket").path
  }()

  static var rules: String { package.appendingPathComponent("rules").path }
  static var samples: URL { package.appendingPathComponent("reports-samples") }

  /// A process that goes on until it is waited for.
  static func start(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:], in folder: URL = package
  ) throws -> Running {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    // What a sanitizer was told of the tests holds for the program too.
    for name in ["TSAN_OPTIONS", "ASAN_OPTIONS"] {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
    variables.merge(environment) { $1 }
    process.environment = variables
    let scratch = try Scratch.folder("process")
    let output = scratch.appendingPathComponent("out")
    let errors = scratch.appendingPathComponent("err")
    let source = scratch.appendingPathComponent("in")
    for file in [output, errors] { try Data().write(to: file) }
    try Data((input ?? "").utf8).write(to: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = try FileHandle(forReadingFrom: source)
    try process.run()
    return Running(process: process, output: output, errors: errors, scratch: scratch)
  }

  static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:], in folder: URL = package
  ) throws -> Outcome {
    try start(arguments, input: input, environment: environment, in: folder).wait()
  }
}

/// A started process and where its texts go.
struct Running {
  let process: Process
  let output: URL
  let errors: URL
  let scratch: URL

  func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  func wait() throws -> Binary.Outcome {
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: scratch) }
    return Binary.Outcome(
      status: process.terminationStatus, killed: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// Folders under the checkout's own build directory: tests leave nothing elsewhere.
enum Scratch {
  static func folder(_ name: String) throws -> URL {
    let folder = Binary.package.appendingPathComponent(
      ".build/test-scratch/\(name)-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
