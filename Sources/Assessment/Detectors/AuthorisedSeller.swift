import CaseModel

/// The brand itself names this seller; speaks against a counterfeit.
struct AuthorisedSeller: Detector {
  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard examination.listing.seller?.name != nil || examination.listing.seller?.url != nil else {
      return .unknown("seller", "the page names no seller")
    }
    for mention in examination.goodsBrands {
      let brand = examination.pack.brands[mention.brand]
      if examination.isAuthorised(brand) {
        return .hit(
          "seller", "\(examination.listing.seller?.name ?? "the seller") is authorised by \(brand.name)")
      }
    }
    return .miss("seller")
  }
}
