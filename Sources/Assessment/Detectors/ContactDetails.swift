import CaseModel

/// An address, a number or a messenger's name by which the seller is reached outside the marketplace, in any writing.
struct ContactDetails: Detector {
  var optionNames: [String] { ["kinds"] }

  private static let fields: Set<ListingField> = [
    .title, .description, .attributes, .variants, .images, .seller, .questions, .state, .brand,
  ]

  /// Hosts of files and standards that pages of every marketplace name.
  private static let harmless: Set<String> = [
    "schema.org", "w3.org", "alicdn.com", "youtube.com", "youtu.be", "vimeo.com", "google.com", "apple.com",
    "cloudfront.net", "akamaized.net", "amazonaws.com", "wikipedia.org", "europa.eu",
  ]

  func examine(_ examination: Examination, options: RuleOptions) -> Finding {
    let kinds = Set(options.texts["kinds"] ?? ContactPatterns.Kind.allCases.map(\.rawValue))
    var shown: [String] = []
    var field: ListingField?
    for hit in examination.hits {
      guard let kind = examination.pack.contactPatterns[hit.pattern], kinds.contains(kind.rawValue),
        Self.fields.contains(hit.field)
      else { continue }
      let words = hit.folded ?? FoldedText.string(of: examination.words(of: hit))
      guard isOutside(kind, words, examination) else { continue }
      let excerpt = "\(name(kind)): \(examination.excerpt(of: hit))"
      if !shown.contains(excerpt) { shown.append(excerpt) }
      field = field ?? hit.field
      if shown.count == 3 { break }
    }
    guard let field else { return .miss("any", "no contact details") }
    return .hit(field, shown.joined(separator: " · "))
  }

  private func name(_ kind: ContactPatterns.Kind) -> String {
    switch kind {
    case .email: "e-mail"
    case .phone: "telephone"
    case .handle: "messenger"
    case .url: "address"
    }
  }

  private func isOutside(_ kind: ContactPatterns.Kind, _ words: String, _ examination: Examination) -> Bool {
    switch kind {
    case .handle: return true
    case .phone:
      let digits = words.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
      return digits >= 8 && digits <= 15
    case .email:
      guard let host = words.split(separator: "@").last else { return false }
      return !isOwn(String(host), examination)
    case .url:
      var host = words[...]
      if let range = host.range(of: "://") { host = host[range.upperBound...] }
      let name = String(host.prefix { $0 != "/" && $0 != "?" && $0 != ":" })
      if name.hasSuffix(".jpg") || name.hasSuffix(".png") || words.contains("@") { return false }
      return !isOwn(name.hasPrefix("www.") ? String(name.dropFirst(4)) : name, examination)
    }
  }

  private func isOwn(_ host: String, _ examination: Examination) -> Bool {
    func covers(_ own: String) -> Bool {
      let bare = own.hasPrefix("www.") ? String(own.dropFirst(4)) : own
      return !bare.isEmpty && (host == bare || host.hasSuffix("." + bare))
    }
    // Pages that show one text twice, for eyes and for screen readers, run the two together.
    let half = host.utf8.count / 2
    if half > 3, host.utf8.count % 2 == 0, host.prefix(half) == host.suffix(half) {
      return isOwn(String(host.prefix(half)), examination)
    }
    if Self.harmless.contains(where: covers) { return true }
    if examination.input.marketplaceHosts.contains(where: covers) { return true }
    if let own = Examination.host(examination.input.subject.url), covers(own) { return true }
    return examination.goodsBrands.contains { mention in
      examination.pack.brands[mention.brand].authorised.contains(where: covers)
    }
  }
}
