import CaseModel
import Compression
import Fetch
import Foundation
import Lifecycle
import Listings

/// Reads listings alone, without cases: `docket extract`.
public struct Extraction {
  private let settings: Settings
  private let workshop: PageWorkshop

  public init(_ settings: Settings, profiles: Bool) throws {
    self.settings = settings
    workshop = try PageWorkshop(settings, profiles: profiles)
  }

  /// The listing of a file, of an address, or of standard input (`-`).
  public func listing(at place: String, url: String?, sources: Bool) throws -> JSONValue {
    let page =
      place.hasPrefix("http://") || place.hasPrefix("https://")
      ? try fetch(place) : try file(place, url: url)
    let result = workshop.reader.read(page)
    var members = result.listing.members
    if sources { members += result.listing.sourceMembers }
    switch result.verdict {
    case .listing: break
    case .gone(let reason): members.append(JSONMember("gone", .string(reason)))
    case .wall(let reason): members.append(JSONMember("wall", .string(reason)))
    }
    return .object(members)
  }

  private func file(_ path: String, url: String?) throws -> FetchedPage {
    let data: Data
    do {
      data =
        path == "-"
        ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw DocketError(
        code: "file-unreadable", what: "the file cannot be read", place: .init(file: path),
        remedy: "check its name and permissions", exit: .badInput)
    }
    var body = [UInt8](data)
    var truncated = false
    if Gzip.isGzip(body) {
      do {
        body = try Gzip.decompress(body, limit: workshop.policy.fetch.maxBytes)
      } catch {
        throw DocketError(
          code: "gzip-corrupt", what: "the file is no whole gzip file", place: .init(file: path),
          exit: .badInput)
      }
    }
    if body.count > workshop.policy.fetch.maxBytes {
      body.removeLast(body.count - workshop.policy.fetch.maxBytes)
      truncated = true
    }
    let address = url ?? "file://" + path
    return FetchedPage(
      requestedURL: address, url: address, status: 200, headers: [], body: body, truncated: truncated)
  }

  private func fetch(_ url: String) throws -> FetchedPage {
    var result: FetchOutcome?
    let source = try PageSource.open(settings, policy: workshop.policy.fetch, evidence: nil)
    try source.fetch([FetchRequest(url: url)], keepingIn: nil, now: settings.now) { result = $1 }
    switch result {
    case .page(let page): return page
    case .blocked(let reason):
      throw DocketError(
        code: "url-blocked", what: "the address is never fetched: \(reason)", place: .init(file: url),
        exit: .badInput)
    case .unavailable(let reason, _):
      throw DocketError(
        code: "page-unavailable", what: "the page cannot be had: \(reason)", place: .init(file: url),
        exit: .unavailable)
    case .unchanged, nil:
      throw DocketError(
        code: "page-unavailable", what: "no page came", place: .init(file: url), exit: .unavailable)
    }
  }
}
