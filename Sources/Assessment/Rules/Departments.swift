/// Which department a word or a category's name belongs to.
struct Departments: Sendable {
  struct Department: Sendable {
    var name: String
    var categories: [Int]
    var words: [Int]
  }

  var all: [Department] = []
  /// Pattern to the departments for which it is a word, and those whose category it names.
  var byWord: [Int: [Int]] = [:]
  var byCategory: [Int: [Int]] = [:]
}
