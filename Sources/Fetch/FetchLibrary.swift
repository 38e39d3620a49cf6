import CCurl

/// The library that fetches.
public enum FetchLibrary {
  /// Its version and those of what it is built with, such as `libcurl/7.88.1 OpenSSL/3.0`.
  public static var version: String { curl_version().map { String(cString: $0) } ?? "unknown" }
}
