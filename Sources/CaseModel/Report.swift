/// One complaint by one reporter about one listing or store, in one category.
public struct Report: Sendable, Hashable, Codable {
  public var id: String
  public var category: Category
  /// The sub-reason that the reporter chose.
  public var reason: String?
  public var url: String
  /// `listing` (the default) or `store`.
  public var subject: Subject.Kind?
  public var description: String?
  public var submittedAt: Timestamp
  public var orderID: String?
  public var reporter: Reporter
  public var rights: Rights?
  public var attachments: [Attachment]?
  /// Set on the report of a duplicate case: the id of the case that counts.
  public var duplicateOf: String?
  /// SHA-256 of the report as received, in hexadecimal: tells the same report from another with its id.
  public var digest: String?
  /// Members that Docket does not know, kept as received.
  public var other: JSONValue?

  enum CodingKeys: String, CodingKey {
    case id, category, reason, url, subject, description, reporter, rights, attachments, digest, other
    case submittedAt = "submitted_at"
    case orderID = "order_id"
    case duplicateOf = "duplicate_of"
  }

  public init(
    id: String, category: Category, reason: String? = nil, url: String, subject: Subject.Kind? = nil,
    description: String? = nil, submittedAt: Timestamp, orderID: String? = nil, reporter: Reporter,
    rights: Rights? = nil, attachments: [Attachment]? = nil, digest: String? = nil, other: JSONValue? = nil
  ) {
    self.id = id
    self.category = category
    self.reason = reason
    self.url = url
    self.subject = subject
    self.description = description
    self.submittedAt = submittedAt
    self.orderID = orderID
    self.reporter = reporter
    self.rights = rights
    self.attachments = attachments
    self.digest = digest
    self.other = other
  }
}

/// Who complains.
public struct Reporter: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case buyer, seller, anonymous, staff
    case rightsHolder = "rights_holder"
    case trustedFlagger = "trusted_flagger"
  }

  public var id: String?
  public var kind: Kind
  public var email: String?
  public var name: String?

  public init(id: String? = nil, kind: Kind, email: String? = nil, name: String? = nil) {
    self.id = id
    self.kind = kind
    self.email = email
    self.name = name
  }
}

/// The right that an IP complaint claims.
public struct Rights: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case trademark, copyright, patent, design
  }

  public var type: Kind?
  public var registration: String?
  public var owner: String?
  /// The mark, work or model itself, where it has another name than its owner.
  public var mark: String?
  /// The statement of good faith.
  public var statement: String?

  public init(
    type: Kind? = nil, registration: String? = nil, owner: String? = nil, statement: String? = nil,
    mark: String? = nil
  ) {
    self.type = type
    self.registration = registration
    self.owner = owner
    self.mark = mark
    self.statement = statement
  }
}

/// A file that came with a report.
public struct Attachment: Sendable, Hashable, Codable {
  /// As the reporter named it, relative to the report file; never used as a path to write to.
  public var path: String
  public var sha256: String?
  /// Bytes; set when the file was checked.
  public var size: Int?
  /// Media type by content, such as `image/jpeg`; set when the file was checked.
  public var mediaType: String?
  /// Where the copy lies under the evidence directory.
  public var evidence: String?
  /// Why the file could not be taken.
  public var problem: String?

  enum CodingKeys: String, CodingKey {
    case path, sha256, size, evidence, problem
    case mediaType = "media_type"
  }

  public init(path: String, sha256: String? = nil) {
    self.path = path
    self.sha256 = sha256
  }
}
