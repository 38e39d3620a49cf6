extension CharsetScript {
  /// The letters that most of a text is made of.
  var letters: Set<UInt32> {
    switch self {
    case .latin: Self.latinLetters
    case .central: Self.centralLetters
    case .turkish: Self.turkishLetters
    case .cyrillic: Self.cyrillicLetters
    case .greek: Self.greekLetters
    case .hebrew: Self.hebrewLetters
    case .arabic: Self.arabicLetters
    case .thai: Self.thaiLetters
    default: []
    }
  }

  private static func set(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

  private static let latinLetters = set("éèêëàâäáãåçñíîïìóôöòõøúûüùßæœÄÖÜÉÀÅØ")
  private static let centralLetters = set("ąćęłńóśźżáčďéěíňřšťúůýžőűöüăâîșțşţŁŚŻŠŽČŘ")
  private static let turkishLetters = set("çğıöşüİŞÇÖÜ")
  private static let cyrillicLetters = set("оеаинтсрвлкмдпуяыьгзбчйі")
  private static let greekLetters = set("αοιετσνηυρπκμλωςάέήίόώύδγ")
  private static let hebrewLetters = set("יוהלארתבמשנםדחקעכפ")
  private static let arabicLetters = set("اليمنرتبوهعدسفحكقةأشج")
  private static let thaiLetters = set("านรอกเงมยลวดทสตะ่้ีัิุคหบปพ์ชแไใโจข")

  /// Syllables that Korean shops write most.
  static let koreanLetters = set(
    "이다는의을에가고하지한로를은기서도사어리시대인나정스자들아해전그수있일제부구장니으라여보만상원동조었주과경것"
      + "국면선게신적비성없모오우내등생관안세공당방유소연무문중위용할성개물명분화간마행각되된체야배점바력였습품질"
      + "미소재색입트크드러레디패블랙그레이화원판매가격무료송배송상품구매정품택사이즈남여성용집께와까터못더요달린")

  /// Characters that Chinese shops write most, short and long forms.
  static let chineseLetters = set(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如"
      + "都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由"
      + "问很最重并物手应向头文体美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教原东声提立及比员解水名真论处走"
      + "各入几口认条平系气题活更别打女变四总何电数安少报才结反受目太量再感建务做接必场件计管期市直资金指统区保至形社便空决治展马科司五基眼书非"
      + "则听白光放强即难且思象完设式色路记南品住告类求据程北边张该交规万取拉格望术领共确传清切院让识带导运商价货购买卖邮正版包装尺码颜款适桌灯"
      + "這個們來為國說時會對發後過種經麼學現當沒動還進樣實無與長機關點業將兩間問並應頭體見產話給門員東聲論處幾認條係氣題別變總電數報結務場計區"
      + "馬書則聽強難設記類據邊張該規萬術領確傳讓識帶導運價貨購買賣郵裝碼顏適燈檯夾屬屬白金屬單雙衣鞋手機保護殼充線兒童男女紅黑藍綠黃灰銀罩子")
}
