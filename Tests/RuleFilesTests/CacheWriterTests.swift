import Testing

@testable import RuleFiles

@Suite("A cache is written compactly, and serves the same files under another path")
struct CacheWriterTests {
  @Test(
    "Small numbers take one byte, each seven bits more one more",
    arguments: [(0, 1), (127, 1), (128, 2), (16_384, 3)])
  func numbers(row: (Int, Int)) {
    var writer = CacheWriter()
    writer.number(row.0)
    #expect(writer.bytes.count == row.1)
  }

  @Test(
    "A file is named from the rules' directory on, whatever that is called",
    arguments: ["/a", "/srv/packs/site", "rules", "."])
  func names(directory: String) throws {
    var writer = CacheWriter(directory: directory)
    for path in ["/packs/x.yaml", "/site/packs/x.yaml", "/lists/packs/y.yaml", "/scores.yaml"] {
      writer.node(try YAMLDocument(file: directory + path, text: "a: 1\n").root)
    }
    #expect(writer.names == ["/packs/x.yaml", "/site/packs/x.yaml", "/lists/packs/y.yaml", "/scores.yaml"])
  }
}
