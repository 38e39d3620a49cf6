import CaseModel

/// Several buyers, each in their own words, call the goods fake.
struct ReviewsSayFake: Detector {
  var optionNames: [String] { ["lists", "unless", "needs", "doubts"] }

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard !examination.listing.reviews.isEmpty else { return .unknown("reviews", "the page shows none") }
    let lists = options.texts["lists"] ?? ["counterfeit/reviews-fake"]
    let denials = (options.texts["unless"] ?? ["exempt/review-denials"]).flatMap {
      examination.hits(ofList: $0)
    }
    var byReview: [Int: Hit] = [:]
    for hit in lists.flatMap({ examination.hits(ofList: $0) }) where hit.field == .reviews {
      let denied = denials.contains {
        // "Not the original" holds "the original", which alone would praise it.
        let isInside =
          hit.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= hit.range.upperBound
        return $0.part == hit.part && !isInside
          && (examination.text.distance($0.range.upperBound, hit.range.lowerBound) <= 40
            && $0.range.lowerBound <= hit.range.lowerBound
            || examination.text.distance(hit.range.upperBound, $0.range.lowerBound) <= 40
              && hit.range.lowerBound <= $0.range.lowerBound)
      }
      if !denied, byReview[hit.part] == nil || byReview[hit.part]?.range.count ?? 0 < hit.range.count {
        byReview[hit.part] = hit
      }
    }
    let needed = max(1, Int(options.number("needs", 2)))
    if !byReview.isEmpty, byReview.count < needed {
      // One buyer says it, others describe it: "smells of nothing but alcohol", "not as in the shop".
      for hit in options.list("doubts").flatMap({ examination.hits(ofList: $0) })
      where hit.field == .reviews && byReview[hit.part] == nil { byReview[hit.part] = hit }
    }
    guard byReview.count >= needed else {
      return .miss("reviews", "\(byReview.count) of \(needed) reviews needed say so")
    }
    let shown = byReview.sorted { $0.key < $1.key }.prefix(3).map { examination.excerpt(of: $0.value) }
    return .hit("reviews", "\(byReview.count) reviews: " + shown.joined(separator: " · "))
  }
}
