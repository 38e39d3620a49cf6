import CaseModel
import Lifecycle
import Testing

@Suite("Notice parts")
struct NoticePartsTests {
  func notice(_ kind: Reporter.Kind, rights: Rights?, description: String? = "sells our mark") -> Report {
    Report(
      id: "R-1", category: .ipInfringement, url: "https://shop.example/1", description: description,
      submittedAt: Timestamp(seconds: 0), reporter: Reporter(id: "u", kind: kind, email: "ip@owner.example"),
      rights: rights)
  }

  let whole = Rights(type: .trademark, registration: "EM 1", owner: "Owner", statement: "In good faith.")

  @Test("A whole notice lacks nothing")
  func complete() { #expect(NoticePart.missing(in: [notice(.rightsHolder, rights: whole)]).isEmpty) }

  @Test("Each part that is absent is named")
  func named() {
    let missing = NoticePart.missing(in: [
      notice(.rightsHolder, rights: Rights(type: .patent), description: " ")
    ])
    #expect(
      missing == [
        .explanation, .owner, .registration, .statement,
      ])
  }

  @Test("Copyright needs no registration")
  func copyright() {
    let rights = Rights(type: .copyright, owner: "Author", statement: "In good faith.")
    #expect(NoticePart.missing(in: [notice(.rightsHolder, rights: rights)]).isEmpty)
  }

  @Test("A third party points; nothing is asked of it")
  func thirdParty() { #expect(NoticePart.missing(in: [notice(.buyer, rights: nil)]).isEmpty) }
}
