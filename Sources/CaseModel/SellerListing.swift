/// Another listing of the same seller, as an earlier case of the tree has it.
public struct SellerListing: Sendable, Hashable {
  public var caseID: String
  public var subjectKey: String
  public var title: String?
  public var signature: String

  public init(caseID: String, subjectKey: String, title: String?, signature: String) {
    self.caseID = caseID
    self.subjectKey = subjectKey
    self.title = title
    self.signature = signature
  }
}
