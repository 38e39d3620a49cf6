import CCurl

/// Owns one of libcurl's URL handles.
final class CurlURL {
  static let reading = UInt32(CURLU_URLENCODE)
  static let spaces = UInt32(CURLU_ALLOW_SPACE)
  static let writing = UInt32(CURLU_NO_DEFAULT_PORT)

  private let handle: OpaquePointer

  init?() {
    guard let handle = curl_url() else { return nil }
    self.handle = handle
  }

  deinit { curl_url_cleanup(handle) }

  func set(_ part: CURLUPart, _ text: String, _ flags: UInt32) -> CURLUcode {
    curl_url_set(handle, part, text, flags)
  }

  func clear(_ part: CURLUPart) { _ = curl_url_set(handle, part, nil, 0) }

  /// A part as text; nil where the address has none.
  func get(_ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  /// The host in ASCII, other alphabets in punycode; nil where it is no host name.
  func asciiHost() -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard docket_url_host_ascii(handle, &text) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
