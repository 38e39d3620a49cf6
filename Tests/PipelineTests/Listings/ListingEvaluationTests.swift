import CaseModel
import Foundation
import Listings
import Testing

/// What is reached on the development pages, as floors; skipped where they do not lie beside the checkout.
@Suite("Real product pages", .enabled(if: ShippedProfiles.shared != nil), .serialized)
struct ListingEvaluationTests {
  struct Score {
    var right = 0
    var wrong = 0
    var missed = 0
    var pages: [String] = []
    var f1: Double {
      let precision = Double(right) / Double(max(1, right + wrong))
      let recall = Double(right) / Double(max(1, right + missed))
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  private func scores(_ profiles: [MarketplaceProfile]) throws -> [String: Score] {
    guard let shared = ShippedProfiles.shared else { return [:] }
    let folder = shared.appendingPathComponent("pages-dev")
    let truth = try JSONDecoder().decode(
      JSONValue.self, from: Data(contentsOf: folder.appendingPathComponent("ground-truth.json")))
    let reader = ListingReader(profiles: profiles)
    var scores: [String: Score] = [:]
    for page in truth.members ?? [] {
      let body = try ShippedProfiles.unzipped(folder.appendingPathComponent("html/\(page.name).html.gz"))
      let listing = reader.read(
        ShippedProfiles.page(body, page.value["url"]?.string ?? "", type: "text/html")
      ).listing
      for (field, found) in [
        ("price", listing.price.map(plain)), ("sku", listing.sku), ("brand", listing.brand.map(folded)),
        ("gtin", listing.gtin),
        (
          "availability",
          ["OutOfStock", "SoldOut", "Discontinued"].contains(listing.availability) ? "OutOfStock" : "InStock"
        ),
      ] {
        let values = (page.value[field]?.array ?? []).compactMap(\.text)
        let right = values.map { field == "price" ? plain($0) : field == "brand" ? folded($0) : $0 }
        var score = scores[field] ?? Score()
        if let found, right.contains(found) {
          score.right += 1
        } else {
          if found != nil || !right.isEmpty {
            score.pages.append("\(page.name.prefix(8)) \(found ?? "none")")
          }
          if found != nil { score.wrong += 1 }
          if !right.isEmpty { score.missed += 1 }
        }
        scores[field] = score
      }
    }
    let figures = scores.sorted { $0.key < $1.key }.map {
      "\($0.key) \(($0.value.f1 * 1_000).rounded() / 1_000)"
    }
    print("F1, \(profiles.isEmpty ? "no" : "shipped") profiles: \(figures.joined(separator: ", "))")
    return scores
  }

  private func plain(_ text: String) -> String {
    Double(text.split(separator: " ").joined()).map { "\($0)" } ?? text
  }
  private func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Five of the 63 labelled prices take the point of "$24.990" (pesos) for a decimal one; they count as wrong here.
  @Test("are read at least as well as before with the shipped profiles")
  func withProfiles() throws {
    let scores = try scores(ShippedProfiles.load())
    for (field, floor) in [
      ("price", 0.92), ("sku", 0.95), ("availability", 0.97), ("brand", 0.91), ("gtin", 0.61),
    ] {
      #expect((scores[field]?.f1 ?? 0) >= floor, "\(field): \(scores[field]?.pages ?? [])")
    }
  }

  @Test("are read by general evidence alone")
  func withoutProfiles() throws {
    let scores = try scores([])
    for (field, floor) in [
      ("price", 0.92), ("sku", 0.92), ("availability", 0.97), ("brand", 0.91), ("gtin", 0.61),
    ] {
      #expect((scores[field]?.f1 ?? 0) >= floor, "\(field): \(scores[field]?.pages ?? [])")
    }
  }
}
