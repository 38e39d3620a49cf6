extension [UInt8] {
  /// Appends memory in one copy: bound to bytes, where a raw slice would be walked byte by byte.
  mutating func append(raw bytes: UnsafeRawBufferPointer, atMost count: Int = .max) {
    append(
      contentsOf: UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self).prefix(Swift.max(0, count))))
  }
}
