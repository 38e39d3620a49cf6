import Assessment
import CaseModel
import CaseStore

/// Finds what else the sellers of some pages list, as far as cases filed earlier know.
///
/// Only earlier ones: of two near-duplicates the first stays what it is, in whatever order they are weighed again.
struct SellerNeighbours: Sendable {
  private struct Neighbour: Sendable {
    var listing: SellerListing
    var filed: Timestamp
  }

  private var bySeller: [String: [Neighbour]] = [:]

  /// - Parameter pending: cases of this run that are not in the index yet.
  init(store: CaseStore, pending: [Case], reading: [(cases: [Case], reading: PageReading)]) throws {
    var wanted: [String: Timestamp] = [:]
    for (cases, reading) in reading {
      guard let one = cases.first, let key = Self.seller(one, reading) else { continue }
      let latest = cases.map(Self.filed).max() ?? Timestamp(milliseconds: 0)
      wanted[key] = max(wanted[key] ?? latest, latest)
    }
    guard !wanted.isEmpty else { return }
    for (key, moment) in wanted {
      bySeller[key] = try store.cases(ofSeller: key, filedBy: moment).compactMap { row in
        row.signature.map {
          Neighbour(
            listing: SellerListing(
              caseID: row.id, subjectKey: row.subject.key, title: row.title, signature: $0), filed: row.filed)
        }
      }
    }
    for one in pending {
      guard let key = SellerKey.of(one), wanted[key] != nil, let signature = one.traces?.last?.signature
      else {
        continue
      }
      add(one, one.listing, signature, key)
    }
    for (cases, reading) in reading {
      guard let listing = reading.listing, let one = cases.first, let key = Self.seller(one, reading),
        let signature = ListingSignature.of(listing)
      else { continue }
      for one in cases { add(one, listing, signature, key) }
    }
  }

  private mutating func add(_ one: Case, _ listing: Listing?, _ signature: String, _ key: String) {
    bySeller[key, default: []].append(
      Neighbour(
        listing: SellerListing(
          caseID: one.id, subjectKey: one.subject.key, title: listing?.title, signature: signature),
        filed: Self.filed(one)))
  }

  /// Other listings of the seller of a case's page, from cases filed before it.
  func of(_ one: Case, _ reading: PageReading) -> [SellerListing] {
    guard let key = Self.seller(one, reading), let all = bySeller[key] else { return [] }
    let own = (Self.filed(one), one.id)
    var seen: Set<String> = []
    return all.filter {
      ($0.filed, $0.listing.caseID) < own && $0.listing.subjectKey != one.subject.key
        && seen.insert($0.listing.caseID).inserted
    }.map(\.listing)
  }

  private static func seller(_ one: Case, _ reading: PageReading) -> String? {
    reading.listing?.seller.flatMap { SellerKey.of($0, subjectKey: one.subject.key) }
  }

  private static func filed(_ one: Case) -> Timestamp {
    one.reports.map(\.submittedAt).min() ?? Timestamp(milliseconds: 0)
  }
}
