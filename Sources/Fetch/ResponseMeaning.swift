import CaseModel

/// What a response's head says is to be done with it, before anybody reads the body.
enum ResponseMeaning: Sendable, Equatable {
  case page
  case redirect(WebAddress)
  case unchanged
  case blocked(String)
  case unavailable(reason: String, retryAfter: Int64?)

  init(_ head: HTTPHead, from url: String, parser: CurlAddressParser, now: Timestamp) {
    switch head.status {
    case 301, 302, 303, 307, 308:
      guard let location = head.header("location"), !location.isEmpty else {
        self = .page
        return
      }
      self = Self.redirect(location, from: url, parser)
    case 304: self = .unchanged
    case 408, 425, 429, 500...599:
      let wait = head.header("retry-after").flatMap { RetryAfter.seconds($0, now: now) }
      self = .unavailable(reason: "http-\(head.status)", retryAfter: wait)
    default: self = .page
    }
  }

  private static func redirect(_ location: String, from url: String, _ parser: CurlAddressParser) -> Self {
    do {
      let address = try parser.dissect(location, relativeTo: url)
      if let reason = parser.refusal(of: address) { return .blocked(reason) }
      return .redirect(address)
    } catch {
      switch error.code {
      case "url-scheme": return .blocked("redirect-scheme")
      case "url-blocked": return .blocked("scoped-address")
      default: return .unavailable(reason: "redirect-malformed", retryAfter: nil)
      }
    }
  }
}
