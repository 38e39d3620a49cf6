import Foundation

/// Memory straight from the system, noughts until it is written: pages that nobody touches cost nothing.
final class PageMemory {
  let bytes: UnsafeMutableRawBufferPointer

  init?(size: Int) {
    guard size > 0,
      let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      start != MAP_FAILED
    else { return nil }
    bytes = UnsafeMutableRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(bytes.baseAddress, bytes.count) }
}
