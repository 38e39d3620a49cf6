import CaseModel

/// The page stands on the brand's own site, or the account is one that the brand names; speaks against a counterfeit.
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
    let named = examination.goodsBrands.contains {
      examination.bearsNameOfAuthorised(examination.pack.brands[$0.brand])
    }
    return named
      ? .miss(
        "seller", "bears the name of the brand's shop; no account or site of the brand's vouches for it")
      : .miss("seller")
  }
}
