import CaseModel
import CaseStore
import Testing

@testable import Pipeline

@Suite("What other hands did to the tree is told where somebody must know")
struct SyncMessagesTests {
  @Test("a new tree's index is no news; one built again over files is")
  func rebuilt() {
    var report = SyncReport()
    #expect(SyncMessages.text(of: report, rebuilt: "it was gone") == [])
    report.filesRead = 3
    #expect(SyncMessages.text(of: report, rebuilt: "it was gone").count == 1)
    #expect(SyncMessages.text(of: report, rebuilt: nil) == [])
  }
}
