import CaseModel

/// One request and the response to it, as they went over the wire.
struct HTTPExchange: Sendable {
  var url: String
  /// Empty where it is not known.
  var requestHead: [UInt8] = []
  /// Status line and header fields, empty line included.
  var responseHead: [UInt8]
  /// As received: still compressed and in chunks where it came so.
  var body: [UInt8]
  /// Why the body ended early, as WARC names it: `length`, `time`, `disconnect`; nil where it is whole.
  var truncation: String?
  /// The server's network address.
  var address: String?
  /// Such as `h2`.
  var protocolName: String?
  var at: Timestamp
}
