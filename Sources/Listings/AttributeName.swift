/// The attribute names that the reader asks for; each has the same number on every page.
enum AttributeName: UInt16, CaseIterable, Sendable {
  case `class`, id, href, src, alt, title, content, name, value, type, property, itemprop, itemscope, itemtype
  case itemref, itemid, typeof, resource, about, rel, role, style, size, color, width, height, lang, datetime
  case xmlLang, httpEquiv, ariaLabel, dataSrc, dataZoomImage, dataCaption, dataPrice, dataStock, dataSku
  case dataSkuID, dataModule, dataComponent, dataTestID, dataSection, dataQA, dataPriceType

  /// The names as pages write them, by number.
  static let texts: [String] = allCases.map { name in
    switch name {
    case .xmlLang: "xml:lang"
    case .httpEquiv: "http-equiv"
    case .ariaLabel: "aria-label"
    case .dataSrc: "data-src"
    case .dataZoomImage: "data-zoom-image"
    case .dataCaption: "data-caption"
    case .dataPrice: "data-price"
    case .dataStock: "data-stock"
    case .dataSku: "data-sku"
    case .dataSkuID: "data-sku-id"
    case .dataModule: "data-module"
    case .dataComponent: "data-component"
    case .dataTestID: "data-testid"
    case .dataSection: "data-section"
    case .dataQA: "data-qa"
    case .dataPriceType: "data-price-type"
    default: "\(name)"
    }
  }

  /// The number of each text.
  static let numbers: [String: UInt16] = Dictionary(
    uniqueKeysWithValues: texts.enumerated().map { ($1, UInt16($0)) })
}
