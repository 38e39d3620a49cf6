/// Recognises captchas, logins and block pages.
enum WallPage {
  /// Texts of the source that only walls have.
  private static let sourceMarks: [(String, String)] = [
    ("_____tmd_____", "captcha"), ("x5secdata", "captcha"), ("FAIL_SYS_USER_VALIDATE", "captcha"),
    ("RGV587_ERROR", "captcha"), ("/punish?", "captcha"), ("cf-challenge", "captcha"), ("cf_chl_", "captcha"),
    ("/_Incapsula_Resource", "captcha"), ("px-captcha", "captcha"), ("captcha-delivery.com", "captcha"),
    ("validateCaptcha", "captcha"), ("geo.captcha-delivery", "captcha"), ("ddm-captcha", "captcha"),
    ("awswaf", "captcha"), ("distil_r_captcha", "captcha"), ("_pxAppId", "captcha"),
  ]

  private static let titles: [(String, String)] = [
    ("just a moment", "captcha"), ("attention required", "captcha"), ("robot check", "captcha"),
    ("captcha", "captcha"),
    ("are you a robot", "captcha"), ("are you human", "captcha"), ("human verification", "captcha"),
    ("bot verification", "captcha"),
    ("security check", "captcha"), ("verify you are", "captcha"), ("pardon our interruption", "captcha"),
    ("sicherheitsüberprüfung", "captcha"), ("проверка безопасности", "captcha"), ("вы не робот", "captcha"),
    ("verificación de seguridad", "captcha"), ("verificação de segurança", "captcha"), ("安全验证", "captcha"),
    ("验证码", "captcha"),
    ("滑动验证", "captcha"), ("access denied", "blocked-page"),
    ("access to this page has been denied", "blocked-page"),
    ("forbidden", "blocked-page"), ("request blocked", "blocked-page"),
    ("you have been blocked", "blocked-page"),
    ("zugriff verweigert", "blocked-page"), ("accès refusé", "blocked-page"),
    ("acceso denegado", "blocked-page"),
    ("доступ запрещен", "blocked-page"), ("too many requests", "blocked-page"),
    ("unusual traffic", "captcha"),
    ("service unavailable", "blocked-page"), ("ddos-guard", "captcha"),
    ("sign in", "login"), ("log in", "login"), ("login", "login"), ("anmelden", "login"),
    ("einloggen", "login"), ("connexion", "login"),
    ("iniciar sesión", "login"), ("inicia sesión", "login"), ("entrar", "login"), ("accedi", "login"),
    ("войти", "login"),
    ("вход", "login"), ("zaloguj", "login"), ("登录", "login"), ("登入", "login"), ("ログイン", "login"),
    ("로그인", "login"),
    ("تسجيل الدخول", "login"), ("giriş yap", "login"),
    ("age verification", "age-gate"), ("verify your age", "age-gate"), ("are you 18", "age-gate"),
    ("are you over", "age-gate"),
    ("altersverifikation", "age-gate"), ("alterskontrolle", "age-gate"), ("подтвердите возраст", "age-gate"),
    ("verificación de edad", "age-gate"), ("vérification de l'âge", "age-gate"),
    ("verificação de idade", "age-gate"),
  ]

  private static let bodies: [(String, String)] = [
    ("slide to verify", "captcha"), ("enter the characters you see", "captcha"),
    ("i'm not a robot", "captcha"), ("i am not a robot", "captcha"),
    ("unusual traffic", "captcha"), ("verify you are human", "captcha"),
    ("verifying you are human", "captcha"),
    ("checking your browser", "captcha"), ("complete the security check", "captcha"),
    ("press & hold", "captcha"),
    ("press and hold", "captcha"), ("please verify", "captcha"), ("подтвердите, что вы не робот", "captcha"),
    ("请完成验证", "captcha"),
    ("拖动滑块", "captcha"), ("confirme que não é um robô", "captcha"), ("no soy un robot", "captcha"),
    ("je ne suis pas un robot", "captcha"),
    ("kein roboter", "captcha"), ("bist du ein mensch", "captcha"), ("sind sie ein mensch", "captcha"),
    ("eres humano", "captcha"), ("no eres un robot", "captcha"), ("você é humano", "captcha"),
    ("não é um robô", "captcha"),
    ("vous êtes humain", "captcha"), ("pas un robot", "captcha"), ("sei umano", "captcha"),
    ("non sei un robot", "captcha"),
    ("sono un robot", "captcha"), ("nie jesteś robotem", "captcha"), ("nie jestem robotem", "captcha"),
    ("nejste robot", "captcha"),
    ("geen robot", "captcha"), ("robot olmadığ", "captcha"), ("не робот", "captcha"),
    ("вы человек", "captcha"),
    ("ロボットではない", "captcha"), ("滑块", "captcha"), ("滑塊", "captcha"), ("人机验证", "captcha"), ("機器人", "captcha"),
    ("로봇이 아닙니다", "captcha"), ("لست روبوت", "captcha"), ("لست برنامج روبوت", "captcha"),
    ("adresse ip a été", "blocked-page"), ("ip-adresse wurde", "blocked-page"),
    ("ip-adresse ist", "blocked-page"),
    ("dirección ip", "blocked-page"), ("endereço ip", "blocked-page"), ("indirizzo ip", "blocked-page"),
    ("adres ip", "blocked-page"),
    ("ip-адрес", "blocked-page"), ("ваш ip", "blocked-page"), ("ip adresiniz", "blocked-page"),
    ("您的ip", "blocked-page"),
    ("über 18", "age-gate"), ("18 jahre alt", "age-gate"), ("plus de 18 ans", "age-gate"),
    ("más de 18", "age-gate"),
    ("mayor de edad", "age-gate"), ("mayor de 18", "age-gate"), ("mais de 18", "age-gate"),
    ("maior de 18", "age-gate"),
    ("più di 18", "age-gate"), ("maggiorenne", "age-gate"), ("исполнилось 18", "age-gate"),
    ("старше 18", "age-gate"),
    ("18歳以上", "age-gate"), ("年满18", "age-gate"), ("年滿18", "age-gate"), ("18 lat", "age-gate"),
    ("18 yaş", "age-gate"),
    ("ouder dan 18", "age-gate"), ("18 jaar of ouder", "age-gate"), ("만 19세", "age-gate"),
    ("access denied", "blocked-page"),
    ("you don't have permission", "blocked-page"),
    ("your ip", "blocked-page"), ("has been blocked", "blocked-page"), ("too many requests", "blocked-page"),
    ("you must be 18", "age-gate"), ("are you 18", "age-gate"), ("at least 18 years", "age-gate"),
    ("over 18", "age-gate"), ("over the age of", "age-gate"),
    ("please sign in", "login"), ("please log in", "login"), ("sign in to continue", "login"),
    ("log in to continue", "login"),
    ("bitte melden sie sich an", "login"), ("войдите, чтобы", "login"), ("请登录", "login"),
    ("inicia sesión para", "login"),
    ("connectez-vous pour", "login"), ("faça login para", "login"),
  ]

  static func find(_ evidence: PageVerdict.Evidence, hasProduct: Bool) -> String? {
    let path = PageAddress.path(evidence.page.url).lowercased()
    if evidence.page.url != evidence.page.requestedURL {
      let parts = path.split(whereSeparator: { "/.".contains($0) })
      if parts.contains(where: { ["login", "signin", "sign-in", "log-in", "passport"].contains($0) }),
        !hasProduct
      {
        return "login"
      }
    }
    if evidence.page.url.has("_____tmd_____") || path.has("/punish") || evidence.page.url.has("x5secdata") {
      return "captcha"
    }
    if !hasProduct, PageAddress.host(evidence.page.url).hasPrefix("login.") { return "login" }
    for text in evidence.profile?.blockedTexts ?? [] where !text.isEmpty && !hasProduct {
      if Bytes.find(Array(text.utf8), in: evidence.source, from: 0) != nil { return "captcha" }
    }
    guard !hasProduct else { return nil }
    let isSmall = evidence.source.count < 60_000
    for (mark, name) in sourceMarks where isSmall {
      if Bytes.find(Array(mark.utf8), in: evidence.source, from: 0) != nil { return name }
    }
    let headings = (evidence.titles + [evidence.map.headingText].compactMap { $0 }).map { $0.lowercased() }
    for (text, name) in titles
    where headings.contains(where: { $0.has(text) && $0.utf8.count < text.utf8.count + 60 }) { return name }
    let body = evidence.document.text(0, limit: 6_000) {
      evidence.map.regions[$0] & PageMap.Region.chrome != 0
    }.lowercased()
    guard body.utf8.count < 4_000 else { return nil }
    for (text, name) in bodies where body.has(text) { return name }
    if hasPassword(evidence.document), body.utf8.count < 1_500 { return "login" }
    return nil
  }

  /// Whether a document that should be a seller's description is a wall: only what no seller writes tells.
  static func isEvident(_ source: UnsafeBufferPointer<UInt8>, title: String?) -> Bool {
    guard source.count < 60_000 else { return false }
    if sourceMarks.contains(where: { Bytes.find(Array($0.0.utf8), in: source, from: 0) != nil }) {
      return true
    }
    guard let title = title?.lowercased() else { return false }
    return titles.contains { title.has($0.0) && title.utf8.count < $0.0.utf8.count + 60 }
  }

  private static func hasPassword(_ document: Document) -> Bool {
    (1..<max(1, document.count)).contains {
      document.tag($0) == .input && document.attribute($0, .type)?.lowercased() == "password"
    }
  }
}
