/// Which department a word or a category's name belongs to.
struct Departments: Sendable {
  struct Department: Sendable {
    var name: String
  }

  var all: [Department] = []
  /// Pattern to the departments for which it is a word, and those whose category it names.
  var byWord: [Int: [Int]] = [:]
  var byCategory: [Int: [Int]] = [:]
  /// Words that name goods of a department only in what buyers write of them, such as "my cat".
  var byReviewWord: [Int: [Int]] = [:]
  /// For goods of which no list has a word.
  var model = DepartmentModel(departments: 0, texts: [])
}
