extension RulePack {
  /// The version of the library that matches the pack's patterns.
  public static var matcherVersion: String { PatternDatabase.libraryVersion }
}
