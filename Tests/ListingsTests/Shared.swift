import CaseModel
import Foundation

/// Where the development data lies beside the checkout; nil where there is none.
enum Shared {
  static let root: URL? = {
    var place = URL(fileURLWithPath: #filePath)
    while place.pathComponents.count > 2 {
      place.deleteLastPathComponent()
      let shared = place.deletingLastPathComponent().appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: shared.appendingPathComponent("prices-dev").path) {
        return shared
      }
    }
    return nil
  }()

  static func lines(_ path: String) throws -> [JSONValue] {
    guard let root else { return [] }
    let data = try Data(contentsOf: root.appendingPathComponent(path))
    return try data.split(separator: 10).map { try JSONDecoder().decode(JSONValue.self, from: Data($0)) }
  }
}

/// Pages made by tests.
enum Pages {
  static func page(
    _ html: String, url: String = "https://shop.example/p/widget", asked: String? = nil, status: Int = 200,
    type: String? = "text/html; charset=utf-8", truncated: Bool = false
  ) -> FetchedPage {
    page(bytes: Array(html.utf8), url: url, asked: asked, status: status, type: type, truncated: truncated)
  }

  static func page(
    bytes: [UInt8], url: String = "https://shop.example/p/widget", asked: String? = nil, status: Int = 200,
    type: String? = nil, truncated: Bool = false
  ) -> FetchedPage {
    FetchedPage(
      requestedURL: asked ?? url, url: url, status: status,
      headers: type.map { [FetchedPage.Header(name: "Content-Type", value: $0)] } ?? [], body: bytes,
      truncated: truncated)
  }
}
