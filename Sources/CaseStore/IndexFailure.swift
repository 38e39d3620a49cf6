import CaseModel
import GRDB

/// Turns an error of the index's database into one of Docket's.
enum IndexFailure {
  static func error(_ error: any Error, path: String) -> DocketError {
    if let error = error as? DocketError { return error }
    guard let failure = error as? DatabaseError else {
      return DocketError(
        code: "index", what: "the index failed: \(error)", place: .init(file: path), exit: .inputOutput)
    }
    let remedy: String?
    let code: String
    switch failure.resultCode {
    case .SQLITE_FULL:
      code = "disk-full"
      remedy = "free space there, then run again: nothing is lost"
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      code = "index-damaged"
      remedy = "run again: it is built anew from the case files"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      code = "index-busy"
      remedy = "try again in a moment"
    default:
      code = "index"
      remedy = nil
    }
    let reason = failure.message ?? "\(failure.resultCode)"
    return DocketError(
      code: code, what: "the index failed: \(reason)", place: .init(file: path), remedy: remedy,
      exit: .inputOutput)
  }
}
