import CaseModel

/// A request on its way, through all its redirects.
final class FetchJob {
  let request: FetchRequest
  /// The address of the hop that is due or under way.
  var address: WebAddress
  var redirects = 0
  /// Of the time allowed, what earlier hops took.
  var spentMilliseconds: Int64 = 0
  var startedAt: Int64 = 0
  var handle: EasyHandle?
  var transfer: Transfer
  /// Whether the server may answer that nothing has changed.
  let conditional: Bool

  init(_ request: FetchRequest, _ address: WebAddress, limits: FetchLimits, conditional: Bool) {
    self.request = request
    self.address = address
    self.conditional = conditional
    transfer = Transfer(limits: limits)
  }

  /// What politeness counts by.
  var hostKey: String { redirects == 0 ? request.hostKey ?? address.host : address.host }

  /// The request's header fields beyond those that libcurl writes.
  func headers(_ limits: FetchLimits) -> [String] {
    var lines = [
      "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
      "Accept-Language: \(limits.acceptLanguage)",
      "Accept-Encoding: gzip, deflate",
    ]
    guard redirects == 0, conditional else { return lines.filter(Self.isOneLine) }
    if let etag = request.etag, !etag.isEmpty { lines.append("If-None-Match: \(etag)") }
    if let date = request.lastModified, !date.isEmpty { lines.append("If-Modified-Since: \(date)") }
    return lines.filter(Self.isOneLine)
  }

  /// A line break in what a server once sent would smuggle in header fields of its own.
  private static func isOneLine(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f } }
}
