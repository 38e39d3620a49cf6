import Foundation
import Testing

@testable import Pipeline

@Suite("Another program")
struct ChildProgramTests {
  init() { signal(SIGPIPE, SIG_IGN) }

  private func shell(_ lines: String, patience: Int = 60, _ input: String = "") -> ChildProgram.Outcome {
    ChildProgram(path: "/bin/sh", arguments: ["-c", lines], patience: patience).run(.bytes(Array(input.utf8)))
  }

  @Test("ends as it ends: with its status, by a signal, not started, too late")
  func endings() {
    #expect(shell("exit 0").ending == .exited(0))
    #expect(shell("exit 75").ending == .exited(75))
    #expect(shell("kill -9 $$").ending == .killed(9))
    #expect(shell("sleep 600", patience: 1).ending == .late)
    let absent = ChildProgram(path: "/nonexistent/program").run(.bytes([]))
    #expect(absent.ending == .notStarted("No such file or directory") && !absent.tookAll)
    let unreadable = ChildProgram(path: "/bin/cat").run(.file("/nonexistent/message"))
    #expect(unreadable.ending == .notStarted("No such file or directory"))
  }

  @Test("has the whole of a long input, and what it says on standard error is kept from its beginning")
  func input() {
    let long = String(repeating: "x", count: 1_000_000)
    let counted = shell("wc -c >&2", long)
    #expect(counted.ending == .exited(0) && counted.tookAll)
    #expect(String(decoding: counted.errors, as: UTF8.self).contains("1000000"))
    let loud = shell("head -c 1000000 /dev/zero | tr '\\0' y >&2; exit 3")
    #expect(loud.ending == .exited(3) && loud.errors == Array(repeating: UInt8(ascii: "y"), count: 300))
    #expect(!shell("exec 0<&-; sleep 0.1", long).tookAll)
  }

  @Test("that leaves another one behind keeps nobody waiting, and is ended with it where it is late")
  func left() throws {
    #expect(shell("sleep 5 & exit 0").ending == .exited(0))
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("pid-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(shell("sleep 600 & echo $! > \(file.path); wait", patience: 1).ending == .late)
    let left = try #require(
      pid_t(String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
    var isGone = false
    for _ in 0..<100 where !isGone {
      isGone = kill(left, 0) != 0 || (try? isZombie(left)) == true
      usleep(20_000)
    }
    #expect(isGone)
  }

  private func isZombie(_ process: pid_t) throws -> Bool {
    try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).contains(") Z ")
  }

  @Test("finds no descriptor of ours open but the three that it needs")
  func descriptors() {
    let listed = shell("ls /proc/self/fd >&2")
    let open = String(decoding: listed.errors, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
    #expect(open.filter { $0 > 3 }.isEmpty, "\(open)")
  }
}
