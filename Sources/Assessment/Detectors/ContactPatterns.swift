/// Expressions by which contact details are known, matched together with all rules in one pass.
enum ContactPatterns {
  enum Kind: String, Sendable, CaseIterable {
    case email, phone, handle, url
  }

  private static let topLevels =
    "com|net|org|info|biz|shop|store|online|site|xyz|top|club|vip|cn|ru|de|fr|es|it|pl|br|uk|tr|kr|jp|io|me|cc|tk|test|example|su|ua|kz|by|eu|us|in|co|mx|ar|app|link|pro"

  private static let messengers =
    "whatsapp|whats app|watsapp|wattsapp|wsp|wpp|zap|zapzap|telegram|telega|telegramm|wechat|weixin|wei xin|viber|kakaotalk|kakao|zalo|skype|signal|discord|snapchat|instagram|insta|facebook|messenger|icq|imo|line id|vk|вк|телеграм|телеграмм|телега|тг|ватсап|вацап|вотсап|вайбер|вичат|инстаграм|скайп|微信|薇信|威信|qq|加微|واتساب|واتس اب|تليجرام|تلجرام|انستقرام|카카오톡|카톡|텔레그램|라인|ライン|インスタ"

  static let all: [(kind: Kind, expression: String)] = [
    (.email, #"[a-z0-9][a-z0-9._%+-]{1,40}@[a-z0-9-]{2,40}(\.[a-z0-9-]{2,20}){0,3}\.[a-z]{2,10}"#),
    (.phone, #"\+ ?[0-9]([ ().-]{0,2}[0-9]){8,14}"#),
    (
      .phone,
      #"(tel|telefon|telefono|telefone|phone|mobile|call|call us|hotline|тел|телефон|звоните|电话|手机号|llamar|llame|ligue|appelez|rufen sie)[ .:]{0,3}([a-z]{1,6} )?[+(]{0,2}[0-9]([ ().-]{0,2}[0-9]){7,14}"#
    ),
    (
      .handle,
      "(\(messengers))[^a-z0-9@+\\n]{0,6}(id|no|nr|number|me|us|chat|номер|号|账号|:|：)?[^a-z0-9@+\\n]{0,4}[+(]?[0-9]([ ().-]{0,2}[0-9]){6,14}"
    ),
    (.handle, "(\(messengers))[ :=(\\[-]{0,4}(id|no|nr|me|us)?[ :=(\\[-]{0,4}@[a-z0-9_.]{4,32}"),
    (
      .handle,
      "(wechat|weixin|微信|薇信|telegram|qq|skype|kakao|line id|zalo|viber|телеграм|тг)[ :=：-]{0,3}(id|号|number)?[ :=：-]{0,3}([a-z_-]{2,20}[0-9][a-z0-9_-]{0,12}|[a-z]{0,2}[0-9]{5,12})"
    ),
    (
      .handle,
      "(wechat|weixin|微信|薇信|薇芯|威信|vx|telegram|tg|телеграм|телега|телеге|телегу|телеграмм|тг|instagram|insta|инстаграм|инста|viber|вайбер|kakao|kakaotalk|카톡|ライン|zalo|snapchat|discord|qq|teams|threema|signal) ?(id|号|username|nick|ник|канал|channel)?[ :=-]{1,3}[a-z][a-z0-9]{0,18}(_[a-z0-9]{1,16}){1,3}"
    ),
    (.handle, "skype ?(id|name)?[ :=]{1,3}live:[a-z0-9._-]{3,32}"),
    (.handle, "(薇芯|薇心|威芯|微❤|加v|加薇)[ :]{0,3}[a-z][a-z0-9_-]{2,16}[0-9]{2,10}"),
    (.url, "(hxxps?|h\\*\\*ps?|ht tps?) ?://[^ \\n]{4,60}"),
    (.url, "www[, ]{1,2}[a-z0-9][a-z0-9-]{2,40}[, ]{1,2}(\(topLevels))\\b"),
    (
      .handle,
      #"(t\.me|wa\.me|chat\.whatsapp\.com|m\.me|line\.me|vk\.me|viber\.click|discord\.gg|api\.whatsapp\.com)/[a-z0-9_+@./-]{3,40}"#
    ),
    (.url, #"https?://[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,5}(/[^ \n]{0,80})?"#),
    (.url, "(www\\.)?[a-z0-9][a-z0-9-]{2,40}(\\.[a-z0-9-]{2,30})?\\.(\(topLevels))(/[^ \\n]{0,60})?"),
  ]
}
