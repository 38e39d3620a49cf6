extension Reporter {
  /// What names a reporter across reports; nil for one who gave nothing.
  public var recordName: String? { id ?? email?.lowercased() }
}
