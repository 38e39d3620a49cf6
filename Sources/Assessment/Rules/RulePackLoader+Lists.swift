import CaseModel
import RuleFiles

extension RulePackLoader {
  /// Files under `lists/` that are no word lists.
  private static let special: Set<String> = [
    "lists/brands", "lists/currencies", "lists/departments",
  ]

  mutating func readLists() {
    for path in tree.paths(under: "lists")
    where !Self.special.contains(path) && !path.hasPrefix("lists/brands-")
      && !path.hasPrefix("lists/departments")
    {
      guard let root = tree[path] else { continue }
      // A list of another kind is some other part's business.
      guard root["languages"] != nil || root["phrases"] != nil || root["patterns"] != nil else {
        if root["about"] != nil || root.entries?.isEmpty == true {
          problems.append(root.error("rules-key-missing", "the list has no 'languages'"))
        }
        continue
      }
      root.expectKeys(["about", "languages", "phrases", "patterns"], of: "a list", &problems)
      var patterns: [Int] = []
      for entry in root["languages"]?.entries ?? [] { patterns += phrases(entry.value) }
      if let node = root["phrases"] { patterns += phrases(node) }
      if let node = root["patterns"] { patterns += self.patterns(node) }
      lists.numbers[String(path.dropFirst("lists/".count))] = lists.patterns.count
      lists.patterns.append(Array(Set(patterns)).sorted())
    }
    for profile in MarketplaceProfiles.load(tree, &problems) where !profile.ownTexts.isEmpty {
      let name = "own/\(profile.id)"
      lists.numbers[name] = lists.patterns.count
      lists.patterns.append(profile.ownTexts.compactMap { table.phrase($0) })
    }
  }

  /// The numbers of the phrases of a list.
  mutating func phrases(_ node: YAMLNode) -> [Int] {
    let nodes = node.elements ?? (node.isNull ? [] : [node])
    return nodes.compactMap { element in
      guard let text = element.text(&problems) else { return nil }
      guard let number = table.phrase(text) else {
        problems.append(element.error("rules-phrase", "the phrase '\(text)' has nothing to look for"))
        return nil
      }
      return number
    }
  }

  mutating func patterns(_ node: YAMLNode) -> [Int] {
    let nodes = node.elements ?? (node.isNull ? [] : [node])
    return nodes.compactMap { element in
      guard let text = element.text(&problems) else { return nil }
      let number = table.expression(text)
      expressions.append((number, element))
      return number
    }
  }

  mutating func readBrands() {
    for path in ["lists/brands"] + tree.paths(under: "lists").filter({ $0.hasPrefix("lists/brands-") }) {
      for node in tree[path]?["brands"]?.elements ?? [] { readBrand(node) }
    }
  }

  /// `partners` of the brand files: each of the names in `of` may stand with each of those in `with`.
  mutating func readPartners() {
    let numbers = Dictionary(
      brands.enumerated().map { (FoldedText.string(of: $1.name), $0) },
      uniquingKeysWith: { first, _ in first })
    for path in tree.paths(under: "lists").filter({ $0.hasPrefix("lists/brands-") }) {
      for entry in tree[path]?["partners"]?.elements ?? [] {
        entry.expectKeys(["of", "with"], of: "an entry of 'partners'", &problems)
        let partners = Set(known(entry["with"], numbers).map { FoldedText.string(of: brands[$0].name) })
        for number in known(entry["of"], numbers) { brands[number].partners.formUnion(partners) }
      }
    }
  }

  /// The brands of a list of names.
  private mutating func known(_ node: YAMLNode?, _ numbers: [String: Int]) -> [Int] {
    (node?.elements ?? []).compactMap { element in
      guard let name = element.text(&problems) else { return nil }
      if let number = numbers[FoldedText.string(of: name)] { return number }
      let remedy = Suggestion.remedy(for: name, among: brands.map(\.name))
      problems.append(element.error("rules-unknown-value", "unknown brand '\(name)'", remedy: remedy))
      return nil
    }
  }

  private mutating func readBrand(_ node: YAMLNode) {
    node.expectKeys(
      ["name", "aliases", "weak", "coded", "categories", "authorised", "floor", "about", "rights"],
      of: "a brand",
      &problems)
    guard let name = node["name"]?.text(&problems) else {
      problems.append(node.error("rules-key-missing", "the brand has no 'name'"))
      return
    }
    let weak = node["weak"]?.texts(&problems) ?? []
    let weakSet = Set(weak.map { FoldedText.string(of: $0) })
    var floor: [String: Double] = [:]
    if let amount = node["floor"], amount.scalar != nil {
      floor["default"] = amount.number(&problems)
    } else {
      for entry in node["floor"]?.entries ?? [] { floor[entry.name] = entry.value.number(&problems) }
    }
    let number = Int32(brands.count)
    let folded = FoldedText.string(of: name)
    if folded.utf8.count >= 5, folded.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      visualNames[VisualBrands.shape(folded)] = (Int(number), folded)
    }
    let authorised = (node["authorised"]?.texts(&problems) ?? []).map { FoldedText.string(of: $0) }
    brands.append(
      Brand(
        name: name, authorised: authorised, categories: node["categories"]?.texts(&problems) ?? [],
        floor: floor))
    for alias in [name] + (node["aliases"]?.texts(&problems) ?? []) {
      let isWeak = weakSet.contains(FoldedText.string(of: alias))
      add(alias, .init(brand: number, naming: isWeak ? .weak : .full))
    }
    for alias in weak { add(alias, .init(brand: number, naming: .weak)) }
    for alias in node["coded"]?.texts(&problems) ?? [] { add(alias, .init(brand: number, naming: .coded)) }
  }

  private mutating func add(_ alias: String, _ use: PatternUses.BrandUse) {
    guard let number = table.phrase(alias) else { return }
    guard brandKeys.insert([number, Int(use.brand)]).inserted else { return }
    brandPatterns.append((number, use))
  }

  /// What one unit of each currency is worth in EUR.
  mutating func readCurrencies() {
    guard let root = tree["lists/currencies"] else { return }
    let table = root["eur"] ?? root["rates"] ?? root["currencies"] ?? root
    for entry in table.entries ?? [] where entry.name != "about" && entry.name != "as_of" {
      if let value = entry.value.number(&problems), value > 0 { currencies[entry.name.uppercased()] = value }
    }
  }

  /// `lists/departments.yaml`, and files beside it that add to the same departments.
  mutating func readDepartments() {
    var texts: [(department: Int, text: String)] = []
    for path in tree.paths(under: "lists") where path.hasPrefix("lists/departments") {
      guard let root = tree[path] else { continue }
      root.expectKeys(["about", "departments"], of: "the departments", &problems)
      for entry in root["departments"]?.entries ?? [] {
        let keys = ["about", "names", "words", "review_words", "model_words"]
        entry.value.expectKeys(keys, of: "a department", &problems)
        addDepartment(entry.name, entry.value, &texts)
      }
    }
    departments.model = DepartmentModel(departments: departments.all.count, texts: texts)
    let count = table.patterns.count
    departments.byCategory = Grouped(count: count, departmentPatterns.byCategory)
    departments.byWord = Grouped(count: count, departmentPatterns.byWord)
    departments.byReviewWord = Grouped(count: count, departmentPatterns.byReviewWord)
  }

  private mutating func addDepartment(
    _ name: String, _ node: YAMLNode, _ texts: inout [(department: Int, text: String)]
  ) {
    let index = departments.all.firstIndex { $0.name == name } ?? departments.all.count
    if index == departments.all.count { departments.all.append(.init(name: name)) }
    for key in ["names", "words", "model_words"] {
      for text in node[key].map(Self.plainTexts) ?? [] { texts.append((index, text)) }
    }
    for pattern in node["names"].map({ terms($0) }) ?? [] {
      departmentPatterns.byCategory.append((pattern, Int32(index)))
    }
    for pattern in node["words"].map({ terms($0) }) ?? [] {
      departmentPatterns.byWord.append((pattern, Int32(index)))
      departmentPatterns.byReviewWord.append((pattern, Int32(index)))
    }
    for pattern in node["review_words"].map({ terms($0) }) ?? [] {
      departmentPatterns.byReviewWord.append((pattern, Int32(index)))
    }
  }

  private static func plainTexts(_ node: YAMLNode) -> [String] {
    let lists = node.entries?.map(\.value) ?? [node]
    return lists.flatMap { $0.elements?.compactMap(\.scalar) ?? $0.scalar.map { [$0] } ?? [] }
  }

  /// Words in one list, or by language.
  private mutating func terms(_ node: YAMLNode) -> [Int] {
    guard let entries = node.entries else { return Array(Set(phrases(node))).sorted() }
    return Array(Set(entries.flatMap { phrases($0.value) })).sorted()
  }
}
