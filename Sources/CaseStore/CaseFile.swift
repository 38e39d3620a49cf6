import CaseModel
import Foundation

/// A case as bytes and back: the file that is the truth.
public enum CaseFile {
  private static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    // One infinite weight must not keep a batch of cases from being written.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  private static func decoder() -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }

  /// The same case gives the same bytes: keys sorted, indented, a newline at the end.
  public static func encode(_ value: Case) throws(DocketError) -> [UInt8] {
    do {
      return InertJSON.escape(Array(try encoder().encode(value))) + [10]
    } catch {
      throw DocketError(
        code: "case-encoding", what: "case \(value.id) cannot be written as JSON: \(error)",
        exit: .inputOutput)
    }
  }

  /// Reads a case; `path` only names it in errors.
  ///
  /// With `id`, a case of another id is an error; with `bucket`, the directory wins over what the file says,
  /// because a person may have moved it there.
  public static func decode(
    _ bytes: [UInt8], path: String, id: String? = nil, bucket: Bucket? = nil
  ) throws(DocketError) -> Case {
    var value: Case
    do {
      value = try decoder().decode(Case.self, from: Data(bytes))
    } catch {
      throw unreadable(bytes, path: path, because: error)
    }
    guard QueueTree.isCaseID(value.id) else {
      throw DocketError(
        code: "case-id", what: "its id is no case id: \(shown(value.id))", place: .init(file: path),
        remedy: "expected c- and 16 digits of 0-9 and a-f", exit: .badInput)
    }
    if let id, id != value.id {
      throw DocketError(
        code: "case-name", what: "holds the case \(value.id), not \(shown(id))", place: .init(file: path),
        remedy: "name the file after the id that it holds", exit: .badInput)
    }
    // Numbers that are counted on from: a hand may have written any.
    let counted = 0...(1 << 40)
    guard counted.contains(value.version), counted.contains(value.attempts ?? 0) else {
      throw DocketError(
        code: "case-fields", what: "its version or its attempts are beyond what can be counted on",
        place: .init(file: path), remedy: "expected whole numbers from 0", exit: .badInput)
    }
    if let bucket { value.bucket = bucket }
    return value
  }

  private static func unreadable(_ bytes: [UInt8], path: String, because error: any Error) -> DocketError {
    let last = bytes.last { $0 != 10 && $0 != 32 && $0 != 13 && $0 != 9 }
    let what: String
    var code = "case-syntax"
    if last == nil {
      what = "is empty"
    } else if bytes.contains(0) {
      what = "holds zero bytes: it was not written to its end, or overwritten"
    } else if case DecodingError.dataCorrupted(let context) = error, context.codingPath.isEmpty {
      what = last == UInt8(ascii: "}") ? "is no valid JSON" : "is cut off, or no JSON"
    } else {
      code = "case-fields"
      what = "is no case: \(explain(error))"
    }
    return DocketError(
      code: code, what: what, place: .init(file: path),
      remedy: "mend the file, or send its reports again", exit: .badInput)
  }

  private static func explain(_ error: any Error) -> String {
    func path(_ keys: [any CodingKey]) -> String {
      keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    return switch error {
    case DecodingError.keyNotFound(let key, let context):
      "'\(path(context.codingPath + [key]))' is missing"
    case DecodingError.typeMismatch(let type, let context): "'\(path(context.codingPath))' is no \(type)"
    case DecodingError.valueNotFound(_, let context): "'\(path(context.codingPath))' is null"
    case DecodingError.dataCorrupted(let context):
      "'\(path(context.codingPath))': \(shown(context.debugDescription))"
    default: "it cannot be decoded"
    }
  }

  private static func shown(_ text: String) -> String {
    JSONValue.string(String(String.UnicodeScalarView(text.unicodeScalars.prefix(120)))).compact
  }
}
