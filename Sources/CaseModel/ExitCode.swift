/// How a command of Docket ends; the numbers are those of BSD's sysexits.
public enum ExitCode: Int32, Sendable, Error {
  case done = 0
  case usage = 64
  case badInput = 65
  case unavailable = 69
  /// One page kept the processor longer than any may: a fault of Docket's; run again.
  case stuck = 70
  case inputOutput = 74
  case treeBusy = 75
  case configuration = 78
}
