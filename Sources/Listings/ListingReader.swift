import CaseModel

/// Reads product pages of any shop.
///
/// It is a pure function of the page and the profiles, keeps no state, and never fails: what a page does not say, or
/// hides, is absent from the listing and named in `incompleteBecause`.
public struct ListingReader: Sendable {
  private let profiles: [MarketplaceProfile]

  /// Creates a reader that knows these marketplaces.
  public init(profiles: [MarketplaceProfile]) { self.profiles = profiles }

  /// Reads one page.
  public func read(_ page: FetchedPage) -> ReadResult {
    let fitting = self.fitting(page)
    if let early = PageVerdict.byStatus(page, fitting.first) { return early }
    let decoded = PageDecoder(page)
    var bytes = decoded.bytes
    if bytes.withUnsafeBufferPointer({ Bytes.find(0, in: $0, from: 0) }) != nil {
      bytes.removeAll { $0 == 0 }
    }
    return bytes.withUnsafeBufferPointer { read(page, decoded, $0, fitting) }
  }

  /// The marketplace's own profile first, then those of platforms that any host may use.
  private func fitting(_ page: FetchedPage) -> [MarketplaceProfile] {
    let host = PageAddress.host(page.url)
    let asked = PageAddress.host(page.requestedURL)
    return profiles.filter { $0.covers(host: host) || $0.covers(host: asked) }
      + profiles.filter { $0.hosts.isEmpty }
  }

  private func read(
    _ page: FetchedPage, _ decoded: PageDecoder, _ source: UnsafeBufferPointer<UInt8>,
    _ fitting: [MarketplaceProfile]
  ) -> ReadResult {
    let isJSON = Self.isJSON(source)
    let scan = PreScan(source)
    let (document, finished) = isJSON ? (Document.empty, true) : HTMLParser.parse(scan.clean)
    let meta = MetaReader(document)
    let titles = [meta.first("og:title", "twitter:title")?.1, meta.title].compactMap { $0 }
    let map = PageMap(document, titles: titles)

    let host = PageAddress.host(page.url)
    var draft = Draft()
    let states = StateReader(profiles: fitting).find(in: source, scripts: scan.scripts)
    for state in states { StateReader.read(state, into: &draft) }
    for profile in fitting { ProfilePageReader(document: document, page: page).read(profile, into: &draft) }
    let things = JSONLDReader.things(source, scan.scripts)
    readSchema(things, "json-ld", Trust.jsonLD, page, map, &draft)
    var microdata = MicrodataReader(document)
    readSchema(microdata.things(), "microdata", Trust.microdata, page, map, &draft)
    readSchema(RDFaReader(document).things(), "rdfa", Trust.rdfa, page, map, &draft)
    meta.read(into: &draft)
    TitleText.read(meta, into: &draft)
    let own = fitting.first { !$0.hosts.isEmpty }
    let letters = ([map.headingText].compactMap { $0 } + titles).map(Contradictions.letters)
    LooseStateReader(names: letters.filter { $0.utf8.count > 2 }).read(
      source, scan.scripts, states, into: &draft)
    AnalyticsReader(source: source, scripts: scan.scripts, names: letters.filter { $0.utf8.count > 2 }).read(
      into: &draft)
    if !draft.has("brand"), let title = map.headingText {
      let site = TitleText.siteNames(meta) + [PageAddress.host(page.url)]
      StateTitleReader(
        source: source, scripts: scan.scripts, site: site.map(Contradictions.letters).joined(separator: " ")
      ).read(title, into: &draft)
    }
    VisibleReader(document: document, map: map, profile: own, host: host).read(into: &draft)
    if !draft.has("brand"), let title = map.headingText { TrailBrand.read(title, into: &draft) }
    AddressReader.read(page.url, into: &draft)
    if let wrong = decoded.wrongDeclaration {
      draft.notes.append(
        .init(
          field: "encoding", believed: decoded.encoding, other: wrong,
          why: "the bytes do not fit the declaration"))
    }
    draft.demoteSiteName(host: host)
    draft.dropShopName(
      ShopName(document: document, map: map, meta: meta, host: host), title: map.headingText ?? meta.title)
    var assembler = Assembler(draft)
    var listing = assembler.assemble()
    let evidence = PageVerdict.Evidence(
      page: page, profile: own, document: document, map: map, source: source, titles: titles,
      lostText: scan.lostText || !finished, structured: !states.isEmpty || draft.has("price"))
    let verdict = PageVerdict.judge(evidence, &listing)
    return ReadResult(listing: listing, verdict: verdict)
  }

  /// Whether the page is the answer of a call: JSON, or JSON handed to a function.
  private static func isJSON(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    var last: UInt8 = 0
    while index < min(source.count, 200) {
      let byte = source[index]
      if byte == 123 || byte == 91 { return last == 0 || last == 40 || last == 47 }
      let isName = Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == 95 || byte == 36 || byte == 46
      guard isName || byte == 40 || byte == 47 || byte == 42 || Bytes.isSpace(byte) else { return false }
      if !Bytes.isSpace(byte) { last = byte }
      index += 1
    }
    return false
  }

  private func readSchema(
    _ things: [JSONValue], _ name: String, _ trust: Int, _ page: FetchedPage, _ map: PageMap,
    _ draft: inout Draft
  ) {
    guard !things.isEmpty else { return }
    var reader = SchemaReader(source: name, trust: trust, pageURL: page.url, heading: map.headingText)
    reader.read(things, into: &draft)
  }
}

extension Document {
  /// A page without anything on it.
  static var empty: Document { Document(nodes: [Node(tag: .root, parent: 0, end: 1, span: .empty)]) }
}
