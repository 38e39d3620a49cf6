extension Currencies {
  static let isoCodes: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD CDF \
    CHF CLF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GGP GHS GIP GMD GNF GTQ \
    GYD HKD HNL HRK HTG HUF IDR ILS IMP INR IQD IRR ISK JEP JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP \
    LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR \
    PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP SLL SLE SOS SRD STD STN SVC SYP \
    SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VEF VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    """.split(separator: " ").map(String.init))

  /// Codes of dollars: behind a plain `$`, the hint's code says which.
  static let dollarCodes = CurrencyNames([
    "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "FJD", "GYD", "HKD", "JMD", "KYD", "LRD", "NAD", "NZD",
    "SBD",
    "SGD", "SRD", "TTD", "TWD", "USD", "XCD", "ZWL",
  ])

  /// Names that mean money wherever they stand.
  static let safe = CurrencyNames([
    "Bds$", "CUC$", "MOP$", "AR$", "AU$", "BN$", "BZ$", "CA$", "CL$", "CO$", "CV$", "HK$", "MX$", "NT$",
    "NZ$", "TT$",
    "RD$", "WS$", "US$", "$U", "C$", "J$", "N$", "R$", "S$", "T$", "Z$", "A$", "SY£", "LB£", "CN¥", "GH₵",
    "$", "€",
    "£", "zł", "zl", "Zł", "Kč", "₽", "¥", "￥", "฿", "դր.", "դր", "₦", "₴", "₱", "৳", "₭", "₪", "﷼", "៛", "₩",
    "₫",
    "₡", "टका", "ƒ", "₲", "؋", "₮", "नेरू", "₨", "₶", "₾", "֏", "₺", "₹", "₼", "₵", "₸", "₿", "円", "元", "원",
    "บาท",
    "AU $", "US $", "HK $", "NZ $", "CA $", "EUR", "euro", "eur", "CHF", "DKK", "Rp", "lei", "руб.", "руб",
    "грн.", "грн", "дин.", "Dinara", "динар",
    "лв.",
    "лв", "р.", "тңг", "тңг.", "ман.", "₠", "₢", "₣", "₤", "₧", "₯",
  ])

  /// Names that are also words or letters of other things.
  static let unsafeSymbols = CurrencyNames(
    Array(isoCodes) + [
      "Br", "DA", "KM", "B/.", "Bs.", "Bs", "CFA", "Ft", "Rs", "Rs.", "S/", "S/.", "K", "kr", "kr.", "L", "M",
      "MT",
      "P", "Q", "R", "T", "¢", "k", "SR", "ден", "dh", "Dh", "DH", "Le", "din", "TL", "KSh", "Lei", "LEI",
      "RM", "Kr",
      "KR", "HUF", "Euro", "EURO", "USD", "dollars", "RMB", "Tk", "грн", "тг", "сом", "сум", "ر.س", "د.إ",
      "ج.م",
      "د.ك", "ر.ق", "SAR", "AED", "nt$", "hk$", "us$", "RP", "rp", "PLN", "Gs.", "den", "đ", "VNĐ", "tl",
      "p.", "Fr.",
      "Fr", "SFr.", "fr.", "Din", "DIN", "RSD", "ლარი", "Kn", "Р", "र", "Lek", "LD", "Rf", "UM", "TSh", "USh",
      "VT", "ZK", "تومان", "q", "francs", "ናቕፋ", "E",
      "ብር", "ل.د", "ДЕН", "Ar", "SPL", "BTC", "Dhs", "Fbu", "FBu", "Ks", "lari", "pound", "pounds", "yuan",
      "Ƀ", "с",
      "ש״ח", "ש\"ח", "ر.ع", "ر.ع.", "ل.ل", "CND", "ر.ي", "د.ت", "د.م.", "د.ج", "د.ا", "د.أ", "د.ع", "د.ب",
      ".د.ب",
      "ل.س", "ج.س", "ر.ق.", "ريال عماني", "دينار", "ليرة", "euros", "dollar", "Dollar", "rupees", "rubles",
      "roubles",
      "yen", "Yen", "won", "Won", "baht", "Baht", "peso", "pesos", "Pesos", "reais", "real", "rand", "Rand",
      "ringgit",
      "dong", "hryvnia", "zloty", "złotych", "forint", "koruna", "Kčs", "krona", "kronor", "kroner", "leva",
      "dram",
      "tenge", "som", "sum", "so'm", "manat", "birr", "Birr", "shilling", "naira", "Naira", "cedi", "kwacha",
      "pula",
      "dirham", "dirhams", "dinar", "dinars", "riyal", "riyals", "rial", "rials", "toman", "taka", "Taka",
      "rupiah",
      "kyat", "kip", "riel", "tugrik", "franc", "Franc", "FCFA", "F CFA", "Fcfa", "Kz", "Lei", "MK", "Mk",
      "Nu.", "Db",
      "D", "FG", "FRw", "FRW", "GH¢", "Gh¢", "G", "HTG", "KD", "K.D.", "BD", "JD", "QR", "OMR", "RO", "R.O",
      "LE",
      "L.E.", "E£", "EGP", "Bs.F.", "BsF", "Bs.S", "C$", "₵", "лев", "лева", "рублей", "рубль", "рубля",
      "руб",
      "рос.руб", "гривен", "гривень", "тенге", "сомони", "сом.", "сўм", "манат", "драм", "бел.руб", "бр",
      "BYR", "ETH", "Ξ", "₾", "ლ", "Lari", "GEL", "Tsh", "Ush", "Ksh", "KSH", "KES", "ZAR", "Php", "PhP",
      "P.", "Rs,",
      "Nkf", "Nfk", "Sh", "Sh.", "So.Sh.", "SOS", "Fdj", "CF", "Esc", "SM", "ЅМ", "SLS", "Kn", "₥", "฿", "ரூ",
      "රු",
      "රු.", "රුපියල්", "Rs/", "元/件", "圓", "圆", "块", "人民币", "人民幣", "円", "엔", "元整", "萬", "NTD", "NT", "台幣", "kn",
      "Kc", "Kčs", "Eur", "INR", "ريال", "درهم",
      "جنيه",
    ])

  /// Names besides the safe ones that on a product page mean money.
  static let evidentNames = CurrencyNames(
    Array(isoCodes.subtracting(["ALL", "TOP", "CUP", "TRY", "MOP", "BAM", "LAK"])) + [
      "kr", "kr.", "Ft", "TL", "Rs", "Rs.", "RM", "Р", "₮", "S/", "S/.", "Bs.", "KSh", "Tk", "NTD", "грн",
      "тг", "сум",
      "ر.س", "ريال", "درهم", "د.إ", "ج.م", "جنيه", "د.ك", "تومان", "ש״ח", "ש\"ח", "đ", "VNĐ", "Lei", "LEI",
      "Kc", "Fr.",
      "SFr.", "Dhs", "FCFA", "圓", "块",
    ])

  static let symbolCodes: [String: String] = [
    "$": "USD", "us$": "USD", "US$": "USD", "€": "EUR", "euro": "EUR", "eur": "EUR", "£": "GBP", "zł": "PLN",
    "zl": "PLN", "Zł": "PLN", "Kč": "CZK", "Kc": "CZK", "₽": "RUB", "руб.": "RUB", "руб": "RUB", "р.": "RUB",
    "RUR": "RUB", "¥": "JPY", "￥": "JPY", "円": "JPY", "CN¥": "CNY", "元": "CNY", "RMB": "CNY", "฿": "THB",
    "บาท": "THB", "₦": "NGN", "₴": "UAH", "грн.": "UAH", "грн": "UAH", "₱": "PHP", "৳": "BDT", "Tk": "BDT",
    "₭": "LAK", "₪": "ILS", "៛": "KHR", "₩": "KRW", "원": "KRW", "₫": "VND", "đ": "VND", "VNĐ": "VND",
    "₡": "CRC",
    "₲": "PYG", "Gs.": "PYG", "؋": "AFN", "₮": "MNT", "₨": "INR", "Rs": "INR", "Rs.": "INR", "₹": "INR",
    "₾": "GEL",
    "֏": "AMD", "դր.": "AMD", "դր": "AMD", "₺": "TRY", "TL": "TRY", "tl": "TRY", "₼": "AZN", "ман.": "AZN",
    "₵": "GHS", "GH₵": "GHS", "₸": "KZT", "тг": "KZT", "тңг": "KZT", "тңг.": "KZT", "Rp": "IDR", "RP": "IDR",
    "rp": "IDR", "lei": "RON", "Lei": "RON", "LEI": "RON", "дин.": "RSD", "Dinara": "RSD", "динар": "RSD",
    "din": "RSD", "лв.": "BGN", "лв": "BGN", "R$": "BRL", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD", "NT$": "TWD", "NZ$": "NZD", "S$": "SGD", "MX$": "MXN", "AR$": "ARS", "CL$": "CLP",
    "CO$": "COP",
    "RD$": "DOP", "TT$": "TTD", "J$": "JMD", "N$": "NAD", "$U": "UYU", "BN$": "BND", "BZ$": "BZD",
    "Bds$": "BBD",
    "MOP$": "MOP", "WS$": "WST", "CV$": "CVE", "Z$": "ZWL", "T$": "TOP", "SY£": "SYP", "LB£": "LBP",
    "kr": "SEK", "Р": "RUB", "р": "RUB", "AU $": "AUD", "US $": "USD", "C $": "CAD", "AU$ ": "AUD",
    "तक": "INR", "र": "INR", "تومان": "IRR",
    "ש״ח": "ILS", "ש\"ח": "ILS", "FCFA": "XOF", "Dhs": "AED", "yuan": "CNY", "pound": "GBP", "pounds": "GBP",
    "euros": "EUR", "圓": "TWD", "NTD": "TWD", "CND": "CAD",
    "kr.": "DKK", "Kr": "SEK", "Ft": "HUF", "RM": "MYR", "R": "ZAR", "S/": "PEN", "S/.": "PEN", "Q": "GTQ",
    "L": "HNL", "Bs.": "BOB", "Bs": "BOB", "B/.": "PAB", "KSh": "KES", "SR": "SAR", "ر.س": "SAR",
    "ريال": "SAR",
    "د.إ": "AED", "درهم": "AED", "dh": "MAD", "Dh": "AED", "DH": "MAD", "ج.م": "EGP", "جنيه": "EGP",
    "د.ك": "KWD",
    "ر.ق": "QAR", "Fr.": "CHF", "SFr.": "CHF", "KM": "BAM", "ден": "MKD", "den": "MKD", "Br": "BYN",
    "сум": "UZS",
    "сом": "KGS", "ლარი": "GEL", "Kn": "HRK", "kn": "HRK", "﷼": "IRR", "CFA": "XOF", "dollars": "USD",
    "₿": "XBT",
    "Eur": "EUR", "Euro": "EUR", "EURO": "EUR", "nt$": "TWD", "hk$": "HKD", "K": "PGK", "MT": "MZN",
    "DA": "DZD",
  ]
}
