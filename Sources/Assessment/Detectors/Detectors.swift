/// All detectors by the names that rules know them by.
enum Detectors {
  static let all: [String: any Detector] = [
    "absurd-list-price": AbsurdListPrice(),
    "authorised-seller": AuthorisedSeller(),
    "brand-coded": BrandCoded(),
    "brand-field-mismatch": BrandFieldMismatch(),
    "brand-homoglyphs": BrandHomoglyphs(),
    "brand-misspelt": BrandMisspelt(),
    "brand-price": BrandPrice(),
    "category-mismatch": CategoryMismatch(),
    "contact-details": ContactDetails(),
    "contradicting-attributes": ContradictingAttributes(),
    "evasive-writing": EvasiveWriting(),
    "impossible-capacity": ImpossibleCapacity(),
    "keyword-stuffing": KeywordStuffing(),
    "law-of-the-place": LawOfThePlace(),
    "listing-swapped": ListingSwapped(),
    "near-duplicate": NearDuplicate(),
    "never-charged": NeverCharged(),
    "price-bait": PriceBait(),
    "reviews-other-product": ReviewsOtherProduct(),
    "reviews-say-fake": ReviewsSayFake(),
    "rights-notice": RightsNotice(),
    "shipping-above-price": ShippingAbovePrice(),
  ]
}
