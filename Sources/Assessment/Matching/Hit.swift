/// A pattern found in a listing, at its place in the listing's own text.
struct Hit {
  var pattern: Int
  /// Which of `ListingText.parts`.
  var part: Int
  var field: ListingField
  /// Bytes of `ListingText.source`.
  var range: Range<Int>
  /// Whether the words had been hidden: other alphabets' letters, digits for letters, letters set apart.
  var hidden: Bool

  /// Whether it stood in full-width Latin letters.
  var isWide = false
  /// What was matched, where that is not what folding the words gives: hidden words undone.
  var folded: String?

  /// How the words were hidden, in a few words; nil where they were not.
  var writing: String?
}
