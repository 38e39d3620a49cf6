import CCurl
import CaseModel
import Glibc

/// Owns one of libcurl's easy handles, with every option that safety needs set.
final class EasyHandle {
  let raw: UnsafeMutableRawPointer
  private var lines: UnsafeMutablePointer<curl_slist>?

  init() throws(DocketError) {
    guard let raw = curl_easy_init() else { throw FetchProblem.curl("no handle") }
    self.raw = raw
  }

  deinit {
    curl_easy_cleanup(raw)
    curl_slist_free_all(lines)
  }

  /// Forgets everything about earlier requests; cookies go too when another page begins.
  func reset(forgettingCookies: Bool) {
    curl_easy_reset(raw)
    docket_set_string(raw, CURLOPT_COOKIEFILE, "")
    if forgettingCookies { docket_set_string(raw, CURLOPT_COOKIELIST, "ALL") }
  }

  /// Makes the handle ready for one request; `transfer` must live until the request has ended.
  func prepare(
    url: String, headers: [String], limits: FetchLimits, timeoutMilliseconds: Int64, transfer: Transfer
  ) throws(DocketError) {
    setAddress(url)
    docket_set_long(raw, CURLOPT_NOSIGNAL, 1)
    docket_set_long(raw, CURLOPT_TIMEOUT_MS, Int(max(1, timeoutMilliseconds)))
    docket_set_long(raw, CURLOPT_CONNECTTIMEOUT_MS, limits.connectTimeoutSeconds * 1000)
    docket_set_long(raw, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    docket_set_long(raw, CURLOPT_PIPEWAIT, 1)
    if let file = limits.certificateFile {
      docket_set_string(raw, CURLOPT_CAINFO, file)
      docket_set_string(raw, CURLOPT_CAPATH, nil)
    }
    docket_set_string(raw, CURLOPT_USERAGENT, limits.userAgent)
    // The archive keeps what came over the wire; chunks and compression are undone here, under the byte cap.
    docket_set_long(raw, CURLOPT_HTTP_TRANSFER_DECODING, 0)
    docket_set_long(raw, CURLOPT_HTTP_CONTENT_DECODING, 0)
    setHeaders(headers)
    setCallbacks(transfer)
  }

  private func setAddress(_ url: String) {
    docket_set_string(raw, CURLOPT_URL, url)
    docket_set_string(raw, CURLOPT_PROTOCOLS_STR, "http,https")
    docket_set_string(raw, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    docket_set_long(raw, CURLOPT_FOLLOWLOCATION, 0)
    // A proxy from the environment would connect where the guard cannot see.
    docket_set_string(raw, CURLOPT_PROXY, "")
    docket_set_string(raw, CURLOPT_NOPROXY, "*")
    docket_set_long(raw, CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
  }

  private func setHeaders(_ headers: [String]) {
    curl_slist_free_all(lines)
    lines = nil
    for header in headers { lines = curl_slist_append(lines, header) ?? lines }
    docket_set_headers(raw, lines)
  }

  private func setCallbacks(_ transfer: Transfer) {
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    docket_set_header_reader(
      raw,
      { bytes, size, count, context in
        EasyHandle.take(bytes, size, count, context) { $0.take(headLine: $1) }
      }, context)
    docket_set_writer(
      raw,
      { bytes, size, count, context in
        EasyHandle.take(bytes, size, count, context) { $0.take(body: $1) }
      }, context)
    docket_set_open_socket(
      raw,
      { context, _, address in
        guard let context, let address, let target = docket_sockaddr(address) else { return -1 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        guard transfer.mayOpen(target, length: Int(address.pointee.addrlen)) else { return -1 }
        let type = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        return socket(address.pointee.family, type, address.pointee.protocol)
      }, context)
    docket_set_prereq(
      raw,
      { context, host, _, port, _ in
        guard let context, let host else { return 1 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        return transfer.maySend(to: String(cString: host), port: Int(port)) ? 0 : 1
      }, context)
    docket_set_debug(
      raw,
      { _, kind, bytes, count, context in
        guard kind == CURLINFO_HEADER_OUT, let context, let bytes else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        transfer.take(request: UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
      }, context)
    docket_set_long(raw, CURLOPT_VERBOSE, 1)
  }

  /// Hands a piece to the transfer; answers libcurl how much was taken, 0 to end the request.
  private static func take(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?,
    _ body: (Transfer, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    let (length, overflow) = size.multipliedReportingOverflow(by: count)
    guard let context, let bytes, !overflow else { return 0 }
    if length == 0 { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    return body(transfer, UnsafeRawBufferPointer(start: bytes, count: length)) ? length : 0
  }
}
