import CaseModel

/// Reads what a person sees on the page.
struct VisibleReader {
  let document: Document
  let map: PageMap
  let profile: MarketplaceProfile?
  let host: String

  func read(into draft: inout Draft) {
    if let text = map.headingText {
      draft.offer("title", text, source: "main heading", trust: Trust.meta + 2)
    }
    SectionReader(document: document, map: map).read(into: &draft)
    let money = PageMoney(document: document, host: host)
    TableReader(document: document, map: map, money: money).read(into: &draft)
    NamedReader(document: document, map: map).read(into: &draft)
    OptionReader(document: document, map: map).read(into: &draft)
    PriceReader(document: document, map: map, money: money).read(into: &draft)
    ImageReader(document: document, map: map).read(into: &draft)
    SellerReader(document: document, map: map).read(into: &draft)
    TrailReader(document: document, map: map).read(into: &draft)
  }
}
