/// The program's version, as `--version` and run records say it.
enum DocketVersion {
  static let current = "0.1.0"
}
