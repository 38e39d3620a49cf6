import CaseModel
import Dispatch

extension CaseFile {
  /// Fewer cases than this are not worth a second processor.
  private static let few = 16
  private static let processors = 4

  /// Many cases as bytes, by id, with several processors at once.
  static func encode(all cases: [Case]) throws(DocketError) -> [String: [UInt8]] {
    guard cases.count >= few else { return [:] }
    let done = Locked<(bytes: [String: [UInt8]], failure: DocketError?)>(([:], nil))
    let each = (cases.count + processors - 1) / processors
    DispatchQueue.concurrentPerform(iterations: processors) { number in
      let part = cases[min(number * each, cases.count)..<min((number + 1) * each, cases.count)]
      do throws(DocketError) {
        let bytes = try part.map { one throws(DocketError) in (one.id, try encode(one)) }
        done.withLock { state in state.bytes.merge(bytes) { first, _ in first } }
      } catch {
        done.withLock { $0.failure = $0.failure ?? error }
      }
    }
    let (bytes, failure) = done.withLock { $0 }
    if let failure { throw failure }
    return bytes
  }
}
