/// Which department a word or a category's name belongs to.
struct Departments: Sendable {
  struct Department: Sendable {
    var name: String
  }

  var all: [Department] = []
  /// Pattern to the departments for which it is a word, and those whose category it names.
  var byWord = Grouped<Int32>()
  var byCategory = Grouped<Int32>()
  /// Words that name goods of a department only in what buyers write of them, such as "my cat".
  var byReviewWord = Grouped<Int32>()
  /// For goods of which no list has a word.
  var model = DepartmentModel(departments: 0, texts: [])
}
