/// A person or account on one side of a case.
public struct Party: Sendable, Hashable, Codable {
  public var role: Role
  public var id: String?
  public var name: String?
  public var email: String?
  /// The language that notices to them are written in, such as `de`.
  public var language: String?

  /// What names somebody across events: the id, or the e-mail address of one without.
  public var key: String? { id ?? email?.lowercased() }

  public init(
    role: Role, id: String? = nil, name: String? = nil, email: String? = nil, language: String? = nil
  ) {
    self.role = role
    self.id = id
    self.name = name
    self.email = email
    self.language = language
  }
}
