import CaseModel

/// The title names a brand; the brand field denies one, or names another.
struct BrandFieldMismatch: Detector {
  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    guard let field = examination.brandField else { return .unknown("brand", "the page has no brand field") }
    let inTitle = examination.goodsBrands.filter { $0.hit.field == .title }
    guard let named = inTitle.first else { return .miss("brand", "no brand of the registry in the title") }
    if examination.isBesideTheBrand { return .miss("brand", "the goods only go with the brand's") }
    let name = examination.pack.brands[named.brand].name
    let title = "\"\(examination.words(of: named.hit))\" in the title"
    if examination.brandFieldDenies {
      return .hit(field.field, "\(title) (\(name)), \"\(field.shown)\" as the brand")
    }
    let others = Set(examination.mentions.filter { $0.hit.field == .brand }.map(\.brand))
    if !others.isEmpty, others.isDisjoint(with: inTitle.map(\.brand)) {
      let brands = examination.pack.brands
      if inTitle.contains(where: { mention in others.contains { brands[$0].goesWith(brands[mention.brand]) } }
      ) {
        return .miss("brand", "both names rightly stand on the same goods")
      }
      return .hit(field.field, "\(title) (\(name)), \"\(field.shown)\" as the brand")
    }
    return .miss("brand", "the brand field does not contradict the title")
  }
}
