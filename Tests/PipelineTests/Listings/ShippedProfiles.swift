import CaseModel
import Compression
import Foundation
import Listings
import RuleFiles

/// The shipped marketplace profiles, and the development data where it lies beside the checkout.
enum ShippedProfiles {
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func load() throws -> [MarketplaceProfile] { try loaded.get() }

  private static let loaded = Result {
    try MarketplaceProfiles.load(
      RuleTree.withoutWeighing(directory: checkout.appendingPathComponent("rules").path))
  }

  static let shared: URL? = {
    var place = checkout
    while place.pathComponents.count > 1 {
      let shared = place.deletingLastPathComponent().appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: shared.appendingPathComponent("pages-dev").path) {
        return shared
      }
      place.deleteLastPathComponent()
    }
    return nil
  }()

  static func page(
    _ body: [UInt8], _ url: String, type: String = "text/html; charset=utf-8", status: Int = 200
  ) -> FetchedPage {
    FetchedPage(
      requestedURL: url, url: url, status: status, headers: [.init(name: "Content-Type", value: type)],
      body: body)
  }

  static func unzipped(_ file: URL) throws -> [UInt8] {
    try Gzip.decompress([UInt8](Data(contentsOf: file)), limit: 32 << 20)
  }
}
