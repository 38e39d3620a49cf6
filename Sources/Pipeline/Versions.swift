import Assessment
import Fetch
import Listings

/// What a run was made of: the program and the libraries that decide what it sees.
enum Versions {
  static func all(docket: String) -> [String: String] {
    var versions = [
      "curl": FetchLibrary.version, "libxml2": ParserLibrary.version, "vectorscan": RulePack.matcherVersion,
    ]
    if !docket.isEmpty { versions["docket"] = docket }
    return versions
  }
}
