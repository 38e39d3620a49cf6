extension [UInt8] {
  /// Makes room once for all that may come, as soon as much has come: growing by doubling would hold everything
  /// twice at its largest. Room that is never written to costs no memory.
  mutating func makeRoom(for limit: Int) {
    if count > 1 << 20, capacity < limit { reserveCapacity(limit) }
  }

  /// Appends memory in one copy: bound to bytes, where a raw slice would be walked byte by byte.
  mutating func append(raw bytes: UnsafeRawBufferPointer, atMost count: Int = .max) {
    append(
      contentsOf: UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self).prefix(Swift.max(0, count))))
  }
}
