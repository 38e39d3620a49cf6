import CCurl
import CaseModel
import Glibc

/// The wording of every error that fetching can end with, in one place.
enum FetchProblem {
  static func syntax(_ url: String, _ why: String) -> DocketError {
    DocketError(
      code: "url-syntax", what: "'\(shown(url))' is no web address: \(why)",
      remedy: "give the address as a browser shows it, beginning with https://", exit: .badInput)
  }

  static func scheme(_ url: String) -> DocketError {
    DocketError(
      code: "url-scheme", what: "'\(shown(url))' is no http or https address",
      remedy: "give the address as a browser shows it, beginning with https://", exit: .badInput)
  }

  static func port(_ url: String, _ port: Int) -> DocketError {
    DocketError(
      code: "url-port", what: "'\(shown(url))' asks for port \(port), which is not allowed",
      remedy: "give the address without a port", exit: .badInput)
  }

  static func blocked(_ url: String, _ reason: String) -> DocketError {
    DocketError(
      code: "url-blocked", what: "'\(shown(url))' names an address never to be fetched: \(reason)",
      exit: .badInput)
  }

  static func url(_ url: String, _ code: CURLUcode) -> DocketError {
    switch code {
    case CURLUE_UNSUPPORTED_SCHEME, CURLUE_BAD_SCHEME, CURLUE_NO_SCHEME: scheme(url)
    case CURLUE_BAD_PORT_NUMBER:
      DocketError(
        code: "url-port", what: "'\(shown(url))' names a port that does not exist",
        remedy: "give the address without a port", exit: .badInput)
    default: syntax(url, curl_url_strerror(code).map { String(cString: $0) } ?? "code \(code.rawValue)")
    }
  }

  static func io(_ doing: String, _ path: String, _ number: Int32 = errno) -> DocketError {
    DocketError(
      code: "evidence-io", what: "cannot \(doing): \(String(cString: strerror(number)))",
      place: DocketError.Place(file: path), remedy: "check space and permissions, then run again",
      exit: .inputOutput)
  }

  static func archive(_ code: String, _ path: String, _ offset: Int64, _ what: String) -> DocketError {
    DocketError(
      code: code, what: "\(what), in the record at byte \(offset)", place: DocketError.Place(file: path),
      remedy: "copy the archive again, or take it out of the command", exit: .badInput)
  }

  static func unreadable(_ path: String, _ why: String) -> DocketError {
    DocketError(
      code: "warc-unreadable", what: "the archive cannot be read: \(why)",
      place: DocketError.Place(file: path), remedy: "check the path and its permissions", exit: .badInput)
  }

  static func curl(_ what: String) -> DocketError {
    DocketError(code: "curl", what: "libcurl cannot start: \(what)", exit: .unavailable)
  }

  /// At most 200 characters of text that a stranger wrote, with control characters taken out.
  static func shown(_ text: String) -> String {
    let clean = String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(201).map { scalar in
          scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
            ? "\u{fffd}" : scalar
        }))
    return clean.unicodeScalars.count > 200 ? String(clean.prefix(200)) + "…" : clean
  }
}
