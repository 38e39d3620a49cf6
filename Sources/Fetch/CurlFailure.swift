import CCurl

/// Stable names for the ways in which libcurl ends without a response.
enum CurlFailure {
  static func reason(_ code: CURLcode) -> String {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: "dns"
    case CURLE_COULDNT_CONNECT: "connect"
    case CURLE_OPERATION_TIMEDOUT: "timeout"
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      "tls"
    case CURLE_GOT_NOTHING: "empty-response"
    case CURLE_SEND_ERROR: "send"
    case CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: "receive"
    case CURLE_HTTP2, CURLE_HTTP2_STREAM: "http2"
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING: "bad-response"
    case CURLE_OUT_OF_MEMORY: "memory"
    default: "curl-\(code.rawValue)"
    }
  }

  /// How WARC names why a body ended early.
  static func truncation(_ code: CURLcode, capped: Bool) -> String? {
    if capped { return "length" }
    return switch code {
    case CURLE_OK: nil
    case CURLE_OPERATION_TIMEDOUT: "time"
    default: "disconnect"
    }
  }
}
