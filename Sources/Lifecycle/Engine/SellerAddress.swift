import CaseModel

/// A page's address as its seller may see it: without what tells by whom it was sent.
enum SellerAddress {
  /// Parameters that say who shares a page, and never which page it is.
  private static let personal: Set<String> = [
    "share", "shared_by", "sharer", "share_id", "shareid", "share_uid", "shareuid", "ref", "referrer",
    "referer",
    "referral", "invite", "inviter", "invite_code", "invitation", "aff", "affiliate", "uid", "user",
    "user_id",
    "userid", "username", "account", "member", "member_id", "email", "mail", "phone", "tel", "mobile",
    "sender",
    "from", "by", "buyer", "buyer_id", "customer", "customer_id", "order", "order_id", "orderid", "token",
    "session", "sid", "name",
  ]

  /// The address without its fragment and without parameters that name a person or do not belong to the subject's key.
  static func plain(_ url: String, key: String, of value: Case) -> String {
    let whole = url.prefix { $0 != "#" }
    guard let mark = whole.firstIndex(of: "?") else { return String(whole) }
    let names = PersonalNames.reporters(of: value)
    // A key without parameters is one of a marketplace whose pages are known by less.
    let isKnown = !key.contains("?")
    let kept = whole[whole.index(after: mark)...].split(separator: "&").filter { part in
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(decoded)
      let text = halves.joined(separator: " ")
      let names = names.occur(in: text) || PersonalData.finds(in: text).contains { $0.kind != "number" }
      if names || personal.contains(halves[0].lowercased()) { return false }
      return !isKnown || halves.count > 1 && !halves[1].isEmpty && key.contains(halves[1])
    }
    return String(whole[..<mark]) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  private static func decoded(_ part: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(part.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 37, rest.count > 1,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == 43 ? 32 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
