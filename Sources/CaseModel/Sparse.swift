/// A list that is left out of the file where it is empty: absent is absent.
@propertyWrapper
public struct Sparse<Element: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
  public var wrappedValue: [Element]

  public init(wrappedValue: [Element]) { self.wrappedValue = wrappedValue }

  public init(from decoder: any Decoder) throws { wrappedValue = try [Element](from: decoder) }

  public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension KeyedDecodingContainer {
  /// An absent list is an empty one.
  public func decode<Element>(_ type: Sparse<Element>.Type, forKey key: Key) throws -> Sparse<Element> {
    try decodeIfPresent(type, forKey: key) ?? Sparse(wrappedValue: [])
  }
}

extension KeyedEncodingContainer {
  /// An empty list is not written.
  public mutating func encode<Element>(_ value: Sparse<Element>, forKey key: Key) throws {
    if !value.wrappedValue.isEmpty { try encode(value.wrappedValue, forKey: key) }
  }
}
