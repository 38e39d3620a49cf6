import CaseModel
import Foundation

/// Runs another program to its end, with its input given and its time bounded.
///
/// Foundation's `Process` serves this too, but keeps a run-loop source of each child for ever on Linux, and a run may hand
/// over thousands of messages.
struct ChildProgram {
  let path: String
  var arguments: [String] = []
  /// How long it may take, in seconds; then it is ended, with whatever it has started.
  var patience = 60

  enum Input {
    case bytes([UInt8])
    case file(String)
  }

  enum Ending: Equatable {
    /// It could not be started, with the system's reason.
    case notStarted(String)
    case exited(Int32)
    /// A signal from outside ended it.
    case killed(Int32)
    case late
  }

  struct Outcome {
    var ending: Ending
    /// Whether the whole input was taken; a file is the program's to read.
    var tookAll = true
    /// The beginning of what it said on standard error.
    var errors: [UInt8] = []
  }

  private static let errorsKept = 300

  func run(_ input: Input) -> Outcome {
    var fromChild: [Int32] = [-1, -1]
    var toChild: [Int32] = [-1, -1]
    guard Self.pipe(&fromChild) else { return failed(errno) }
    defer { if fromChild[0] >= 0 { close(fromChild[0]) } }
    var rest: [UInt8] = []
    switch input {
    case .bytes(let bytes):
      rest = bytes
      guard Self.pipe(&toChild) else {
        close(fromChild[1])
        return failed(errno)
      }
      _ = fcntl(toChild[1], F_SETFL, O_NONBLOCK)
    case .file(let file):
      toChild[0] = open(file, O_RDONLY | O_CLOEXEC)
      guard toChild[0] >= 0 else {
        close(fromChild[1])
        return failed(errno)
      }
    }
    _ = fcntl(fromChild[0], F_SETFL, O_NONBLOCK)
    let started = spawn(input: toChild[0], errors: fromChild[1])
    close(toChild[0])
    close(fromChild[1])
    guard case .success(let child) = started else {
      if toChild[1] >= 0 { close(toChild[1]) }
      if case .failure(let reason) = started { return failed(reason.number) }
      return failed(EINVAL)
    }
    return attend(child, writing: &rest, to: toChild[1], reading: fromChild[0])
  }

  /// A pipe whose ends no other child inherits.
  private static func pipe(_ ends: inout [Int32]) -> Bool {
    guard Glibc.pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return true
  }

  private func failed(_ number: Int32) -> Outcome {
    Outcome(ending: .notStarted(String(cString: strerror(number))), tookAll: false)
  }

  private struct SpawnFailure: Error { var number: Int32 }

  private func spawn(input: Int32, errors: Int32) -> Result<pid_t, SpawnFailure> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    // The tree's lock, pages, the index: none of it is another program's.
    for descriptor in Self.openDescriptors where descriptor > 2 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what it starts ends with it; signals that Docket ignores are the child's to heed.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, path, &actions, &attributes, words, environ)
    return failure == 0 ? .success(child) : .failure(SpawnFailure(number: failure))
  }

  private static var openDescriptors: [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return names.compactMap { Int32($0) }
  }

  /// Feeds and hears a child until it has ended or its time is over.
  private func attend(
    _ child: pid_t, writing rest: inout [UInt8], to input: Int32, reading errors: Int32
  ) -> Outcome {
    var outcome = Outcome(ending: .late)
    let end = ContinuousClock.now + .seconds(patience)
    var writing = input
    var reading = true
    var written = 0
    func finishWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }
    defer { finishWriting() }
    while ContinuousClock.now < end {
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child {
        outcome.tookAll = input < 0 || written == rest.count
        if reading { _ = hear(errors, &outcome.errors) }
        outcome.ending = Self.ending(status)
        return outcome
      }
      if writing >= 0, written == rest.count { finishWriting() }
      var polled = [
        pollfd(fd: writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: reading ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&polled, 2, 5)
      if polled[1].revents != 0 { reading = hear(errors, &outcome.errors) }
      if polled[0].revents != 0, !feed(writing, rest, &written) { finishWriting() }
    }
    kill(-child, SIGKILL)
    waitpid(child, nil, 0)
    outcome.tookAll = input < 0 || written == rest.count
    return outcome
  }

  /// Writes what fits; false where nobody reads any more.
  private func feed(_ input: Int32, _ bytes: [UInt8], _ written: inout Int) -> Bool {
    let count = bytes[written...].withUnsafeBytes {
      Glibc.write(input, $0.baseAddress, min($0.count, 65_536))
    }
    if count > 0 { written += count }
    return count >= 0 || errno == EAGAIN || errno == EINTR
  }

  /// Reads what is there, and keeps its beginning; false at its end.
  private func hear(_ errors: Int32, _ kept: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<16 {
      let count = Glibc.read(errors, &buffer, buffer.count)
      if count == 0 { return false }
      guard count > 0 else { return errno == EAGAIN || errno == EINTR }
      kept += buffer[..<min(count, max(0, Self.errorsKept - kept.count))]
    }
    return true
  }

  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal)
  }
}
