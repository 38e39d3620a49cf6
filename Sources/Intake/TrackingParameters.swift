/// Query parameters that say how one came to a page, and never which page it is.
enum TrackingParameters {
  private static let prefixes = [
    "utm_", "algo_", "aff_", "mc_", "pk_", "mtm_", "hsa_", "_hs", "pd_rd_", "pf_rd_", "ali_", "gps-", "oly_",
    "vero_",
    "scm_", "spm_", "matomo_", "piwik_",
  ]

  private static let names: Set<String> = [
    "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "fbclid", "igshid", "igsh", "msclkid", "yclid", "ysclid",
    "ttclid", "twclid", "li_fat_id", "s_kwcid", "_openstat", "_branch_match_id", "srsltid", "epik", "_ga",
    "_gl",
    "_gac", "spm", "scm", "scm-url", "pvid", "pdp_npi", "pdp_ext_f", "pdp_pi", "btsid", "ws_ab_test",
    "curpageloguid",
    "initiative_id", "terminal_id", "afsmartredirect", "gatewayadapt", "tpp", "mall_affr",
    "utparam", "utparam-url", "_randl_shipto", "_randl_currency", "sourcetype", "srcsns",
    "sharefrom", "share_from", "sharer", "businesstype", "spreadtype", "social_params", "ref_", "ref_src",
    "ref_url",
    "referrer", "trk", "trkid", "_trkparms", "_trksid", "hash_trk", "cmpid", "campaignid", "adgroupid",
    "wt_mc",
    "isseo", "xext", "tracelog", "platform_source",
  ]

  /// Names that on some sites are tracking and on others name the product.
  private static let doubtful: Set<String> = [
    "ref", "sk", "tt", "cv", "dp", "af", "aff", "gps", "_t", "_p", "adid",
  ]

  /// Whether a parameter is never part of a page's identity.
  static func contains(_ name: String) -> Bool {
    let name = name.lowercased()
    if doubtful.contains(name) { return false }
    return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  /// Whether a parameter is tracking unless it is all that could tell one page of a script from another.
  static func mayContain(_ name: String) -> Bool { doubtful.contains(name.lowercased()) }
}
