import CaseModel

/// Brands that a text names one after another.
enum BrandRuns {
  struct Run {
    var brands: Set<Int>
    var first: Hit
  }

  /// What may stand between two brands of a list, in bytes.
  private static let gap = 30

  /// The run of most brands of a field: in a title anywhere, elsewhere close together and in one line.
  static func longest(in field: ListingField, of examination: Examination) -> Run? {
    let byPart = Dictionary(
      grouping: examination.mentions.filter { $0.hit.field == field && !$0.isCompatibility }, by: \.hit.part)
    let all = byPart.sorted { $0.key < $1.key }.flatMap { _, mentions in
      split(mentions.sorted { $0.hit.range.lowerBound < $1.hit.range.lowerBound }, field, examination)
    }
    return all.max { $0.brands.count < $1.brands.count }
  }

  private static func split(_ mentions: [BrandMention], _ field: ListingField, _ examination: Examination)
    -> [Run]
  {
    var groups: [[BrandMention]] = []
    for mention in mentions.prefix(400) {
      if let last = groups.last?.last, field == .title || isNear(last.hit, mention.hit, examination) {
        groups[groups.count - 1].append(mention)
      } else {
        groups.append([mention])
      }
    }
    return groups.compactMap { group in
      let sure = Set(group.filter { $0.naming != .weak }.map(\.brand))
      guard let first = group.first(where: { $0.naming != .weak })?.hit else { return nil }
      // Words with other senses are brands where they stand among brands.
      return Run(brands: sure.count >= 3 ? sure.union(group.map(\.brand)) : sure, first: first)
    }
  }

  private static func isNear(_ last: Hit, _ next: Hit, _ examination: Examination) -> Bool {
    guard next.range.lowerBound > last.range.upperBound else { return true }
    let between = examination.text.source[last.range.upperBound..<next.range.lowerBound]
    return between.count <= gap && !between.contains(0x0A)
  }

  /// Brands that are none of the goods' own, after words such as "search terms:" in the same line.
  static func afterTags(of examination: Examination, _ lists: [String]) -> Run? {
    let tags = lists.flatMap { examination.hits(ofList: $0) }
    guard !tags.isEmpty else { return nil }
    let own = Set(examination.goodsBrands.map(\.brand))
    for tag in tags where tag.field != .title && tag.field != .reviews && tag.field != .questions {
      let line = examination.text.source[
        tag.range.upperBound..<examination.text.parts[tag.part].range.upperBound
      ]
      .prefix(400).prefix { $0 != 0x0A }
      let mentions = examination.mentions.filter {
        $0.hit.part == tag.part && line.indices.contains($0.hit.range.lowerBound) && !own.contains($0.brand)
      }
      let sure = mentions.filter { $0.naming != .weak }
      guard let first = sure.first?.hit, Set(mentions.map(\.brand)).count >= 2 else { continue }
      return Run(brands: Set(mentions.map(\.brand)), first: first)
    }
    return nil
  }
}
