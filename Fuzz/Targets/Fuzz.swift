import CFuzzer
import Foundation
import Glibc

/// `fuzz TARGET [libFuzzer's arguments…]`: one target a reader of what strangers write.
@main
enum Fuzz {
  static let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "intake": IntakeTarget.run, "warc": WARCTarget.run, "price": PriceTarget.run, "key": KeyTarget.run,
    "yaml": RulesTarget.document, "rules": RulesTarget.run, "page": PageTarget.run,
  ]

  nonisolated(unsafe) private static var target: @Sendable ([UInt8]) -> Void = { _ in }

  static func main() {
    var arguments = CommandLine.arguments
    guard arguments.count > 1, let chosen = targets[arguments[1]] else {
      print(targets.keys.sorted().joined(separator: " "))
      exit(64)
    }
    target = chosen
    arguments.remove(at: 1)
    var count = Int32(arguments.count)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let code = pointers.withUnsafeMutableBufferPointer { buffer in
      var base = buffer.baseAddress
      return LLVMFuzzerRunDriver(&count, &base) { data, size in
        Fuzz.target(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      }
    }
    exit(code)
  }
}

/// A file that each input replaces; one a process.
struct ScratchFile {
  let path: String

  init(_ name: String) {
    let folder = ProcessInfo.processInfo.environment["DOCKET_FUZZ_SCRATCH"] ?? "/dev/shm"
    path = "\(folder)/docket-fuzz-\(getpid())-\(name)"
  }

  func write(_ bytes: [UInt8]) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0, "no scratch file")
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      precondition(count > 0, "the scratch file cannot be written")
      done += count
    }
    close(descriptor)
  }
}
