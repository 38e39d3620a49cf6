import CaseModel

/// All that an assessment depends on besides the rule pack: the same input gives the same answer.
public struct AssessmentInput: Sendable {
  /// As reported.
  public var category: Category
  public var reports: [Report]
  /// Nil where there is no page to judge.
  public var listing: Listing?
  /// Whether the page could not be had at all.
  public var pageUnavailable: Bool
  public var subject: Subject
  /// What the listing was at earlier snapshots, oldest first.
  public var earlier: [ListingTrace]
  /// Other listings of the seller that earlier cases of the tree are about.
  public var sameSeller: [SellerListing]
  /// The marketplace's hosts, whose links are no way out.
  public var marketplaceHosts: [String]
  public var now: Timestamp

  public init(
    category: Category, reports: [Report], listing: Listing?, pageUnavailable: Bool = false, subject: Subject,
    earlier: [ListingTrace] = [], sameSeller: [SellerListing] = [], marketplaceHosts: [String] = [],
    now: Timestamp
  ) {
    self.category = category
    self.reports = reports
    self.listing = listing
    self.pageUnavailable = pageUnavailable
    self.subject = subject
    self.earlier = earlier
    self.sameSeller = sameSeller
    self.marketplaceHosts = marketplaceHosts
    self.now = now
  }
}
