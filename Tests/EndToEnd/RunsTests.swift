import Foundation
import Testing

@Suite("What runs noted, from the command line")
struct RunsTests {
  @Test func `a run is listed with what it did, and one without an end is found`() throws {
    let tree = try Tree()
    try tree.dropSamples()
    #expect(try tree.run().status == 0)
    let runs = try tree.docket("runs", ["--json"]).output
    #expect(runs.split(separator: "\n").count == 1 && runs.contains("\"reports\":"))
    #expect(try tree.docket("runs").output.hasPrefix("STARTED"))
    #expect(try tree.docket("runs", ["--unfinished"]).output.isEmpty)
    let record = """
      {"id": "x", "command": "run", "started": "2026-11-01T00:00:00Z", "counts": {}, "reasons": {},
       "hosts": {"Slow.example": {"timeout": 3, "http-200": 9}}, "versions": {}, "options": {}}
      """
    try Data(record.utf8).write(to: tree.state.appendingPathComponent("runs/x.json"))
    let open = try tree.docket("runs", ["--unfinished", "--until", "2026-11-01", "--json"]).output
    #expect(open.split(separator: "\n").count == 1)
    let failed = try tree.docket("runs", ["--host=slow.example", "--failure=Timeout", "--json"]).output
    #expect(failed.contains("\"counts\":{\"timeout\":3}"), "\(failed)")
    #expect(try tree.docket("runs", ["--host=slow.example", "--failure=http-200"]).output.isEmpty)
    #expect(try tree.docket("runs", ["--since", "2026-11-02", "--host=slow.example"]).output.isEmpty)
  }
}
