import CaseModel

/// Which characters a dispute's texts may hold.
enum Characters {
  static func refusal(_ text: String, _ policy: LifePolicy) -> LifeRefusal? {
    for scalar in text.unicodeScalars {
      let allowedControl = scalar == "\n" || scalar == "\r" || scalar == "\t"
      let category = scalar.properties.generalCategory
      let odd = [.control, .privateUse, .unassigned, .surrogate].contains(category) && !allowedControl
      if odd || policy.charactersRefused.contains(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return LifeRefusal(
          "character-not-allowed", "the text holds a character that is not allowed: U+\(code)",
          remedy: "leave it out")
      }
    }
    return nil
  }
}
