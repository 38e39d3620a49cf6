/// Names of lamps in many encodings: the encoding's name, the bytes in hexadecimal, the text.
enum EncodedTexts {
  static let all: [(name: String, bytes: String, text: String)] = [
    (
      "windows-1251", "cde0f1f2eeebfcede0ff20ebe0ecefe020f120e7e0e6e8eceeec2c20e1e5ebe0ff",
      "Настольная лампа с зажимом, белая"
    ),
    (
      "koi8-r", "eec1d3d4cfccd8cec1d120ccc1cdd0c120d320dac1d6c9cdcfcd2c20c2c5ccc1d1",
      "Настольная лампа с зажимом, белая"
    ),
    ("iso-8859-5", "bdd0e1e2dedbecddd0ef20dbd0dcdfd020e120d7d0d6d8dcdedc", "Настольная лампа с зажимом"),
    (
      "gb18030", "b4f8bcd0d7d3b5c4cca8b5c6a3acb0d7c9abbdf0caf4b5c6d5d6a3accacabacfcae9d7c0",
      "带夹子的台灯，白色金属灯罩，适合书桌"
    ),
    ("gbk", "b4f8bcd0d7d3b5c4cca8b5c6a3acb0d7c9abbdf0caf4b5c6d5d6", "带夹子的台灯，白色金属灯罩"),
    (
      "big5", "b161a7a8a46caabac269bf4fa141a5d5a6e2aaf7c4ddbf4fb86ea141be41a658aed1aee0", "帶夾子的檯燈，白色金屬燈罩，適合書桌"
    ),
    (
      "shift_jis", "834e838983938376957482ab83668358834e83898343836781419492904682cc8be091ae83568346815b8368",
      "クランプ付きデスクライト、白色の金属シェード"
    ),
    (
      "euc-jp", "a5afa5e9a5f3a5d7c9d5a4ada5c7a5b9a5afa5e9a5a4a5c8a1a2c7f2bfa7a4ceb6e2c2b0a5b7a5a7a1bca5c9",
      "クランプ付きデスクライト、白色の金属シェード"
    ),
    ("iso-2022-jp", "1b2442252f2569257325574955242d25472539252f2569252425481b2842", "クランプ付きデスクライト"),
    (
      "euc-kr", "c1fdb0d4b0a120b4deb8b020c3a5bbf320c1b6b8ed2c20c8f2bbf620b1ddbcd320b0ab",
      "집게가 달린 책상 조명, 흰색 금속 갓"
    ),
    (
      "iso-8859-1", "4c616d706520e02070696e63652072e9676c61626c652c206de974616c20646f72e9",
      "Lampe à pince réglable, métal doré"
    ),
    ("windows-1252", "4c616d70652093e02070696e63659420962032352080", "Lampe “à pince” – 25 €"),
    (
      "iso-8859-2", "4c616d7061207a207a616369736b69656d2c20bff3b374612c20b361747761",
      "Lampa z zaciskiem, żółta, łatwa"
    ),
    (
      "windows-1250", "4c616d7061207a207a616369736b69656d2c20bff3b374612c20b361747761",
      "Lampa z zaciskiem, żółta, łatwa"
    ),
    ("iso-8859-15", "4c616d706520e02070696e636520e020323520a4", "Lampe à pince à 25 €"),
    (
      "iso-8859-7", "d6f9f4e9f3f4e9eafc20e3f1e1f6e5dfeff520ece520f3f6e9e3eaf4def1e1",
      "Φωτιστικό γραφείου με σφιγκτήρα"
    ),
    (
      "windows-1253", "d6f9f4e9f3f4e9eafc20e3f1e1f6e5dfeff520ece520f3f6e9e3eaf4def1e1",
      "Φωτιστικό γραφείου με σφιγκτήρα"
    ),
    (
      "iso-8859-9", "4bfd736b61e76cfd20e7616cfdfe6d61206c616d626173fd2c20fefd6b",
      "Kıskaçlı çalışma lambası, şık"
    ),
    (
      "windows-1254", "4bfd736b61e76cfd20e7616cfdfe6d61206c616d626173fd2c20fefd6b",
      "Kıskaçlı çalışma lambası, şık"
    ),
    ("iso-8859-8", "eef0e5f8fa20f9e5ece7ef20f2ed20eee4e3f7", "מנורת שולחן עם מהדק"),
    ("windows-1255", "eef0e5f8fa20f9e5ece7ef20f2ed20eee4e3f7", "מנורת שולחן עם מהדק"),
    ("iso-8859-6", "e5d5c8c7cd20e5e3cac820e5d920e5d4c8e3", "مصباح مكتب مع مشبك"),
    ("windows-1256", "e3d5c8c7cd20e3dfcac820e3da20e3d4c8df", "مصباح مكتب مع مشبك"),
    ("windows-874", "e2a4c1e4bfb5d1e9a7e2b5ead0bec3e9cdc1b7d5e8cbb9d5ba", "โคมไฟตั้งโต๊ะพร้อมที่หนีบ"),
    (
      "windows-1257", "47616c6461206c616d706120617220736b6176752c20f0edee72e76a73",
      "Galda lampa ar skavu, šķīrējs"
    ),
  ]

  /// Sentences of shops, as long as a line, that no page declares.
  static let undeclared: [(name: String, bytes: String, text: String)] = [
    (
      "windows-1251",
      "c1e5f1efebe0f2ede0ff20e4eef1f2e0e2eae020efee20e2f1e5e920d0eef1f1e8e820eff0e820e7e0eae0e7e520eef2203330303020f0f3e1ebe5e9",
      "Бесплатная доставка по всей России при заказе от 3000 рублей"
    ),
    (
      "koi8-r",
      "e2c5d3d0ccc1d4cec1d120c4cfd3d4c1d7cbc120d0cf20d7d3c5ca20f2cfd3d3c9c920d0d2c920dac1cbc1dac520cfd4203330303020d2d5c2ccc5ca",
      "Бесплатная доставка по всей России при заказе от 3000 рублей"
    ),
    (
      "gb18030",
      "b1beb5eac8abb3a1c3e2b7d1b7a2bbf5a3acd6a7b3d6c6dfcceccedec0edd3c9cdcbbbbba3acbbb6d3add1a1b9bad0c2bfee",
      "本店全场免费发货，支持七天无理由退换，欢迎选购新款"
    ),
    (
      "big5", "a5fec05da74bb942b64fa141a443a4d1c5b2bde0b4c1a4baa569b068b4abb366a141c577aaefbfefc1cab773b4da",
      "全館免運費，七天鑑賞期內可退換貨，歡迎選購新款"
    ),
    (
      "shift_jis",
      "91538d91919797bf96b397bf82c582a893cd82af82b582dc82b7814282b2928d95b682cd95bd93fa82cc8cdf8ce38e4f8e9e82dc82c5",
      "全国送料無料でお届けします。ご注文は平日の午後三時まで"
    ),
    (
      "euc-jp",
      "c1b4b9f1c1f7cec1ccb5cec1a4c7a4aac6cfa4b1a4b7a4dea4b9a1a3a4b4c3edcab8a4cfcabfc6fca4ceb8e1b8e5bbb0bbfea4dea4c7",
      "全国送料無料でお届けします。ご注文は平日の午後三時まで"
    ),
    (
      "euc-kr",
      "bfc0b4c320c1d6b9aec7cfbdc3b8e920b3bbc0cf20b5b5c2f8c7d5b4cfb4d92e20b9ddc7b0b5b520b9abb7e1c0d4b4cfb4d9",
      "오늘 주문하시면 내일 도착합니다. 반품도 무료입니다"
    ),
    (
      "windows-1253",
      "c4f9f1e5dced20e1f0eff3f4efebde20f3e520fcebe720f4e7ed20c5ebebdce4e120e3e9e120f0e1f1e1e3e3e5ebdfe5f220dcedf920f4f9ed203530",
      "Δωρεάν αποστολή σε όλη την Ελλάδα για παραγγελίες άνω των 50"
    ),
    (
      "windows-1255",
      "eef9ece5e720e7e9f0ed20ecebec20e4e0f8f520e1f7f0e9e9e420eef2ec20eee0fae9e9ed20f9f7ece9ed",
      "משלוח חינם לכל הארץ בקנייה מעל מאתיים שקלים"
    ),
    (
      "windows-1256",
      "d4cde420e3ccc7e4ed20e1cce3edda20c7e1d8e1c8c7ca20c7e1caed20cad2edcf20dae420e3c6caed20d1edc7e1",
      "شحن مجاني لجميع الطلبات التي تزيد عن مئتي ريال"
    ),
    (
      "windows-874",
      "a8d1b4cae8a7bfc3d5b7d1e8c7bbc3d0e0b7c820e0c1d7e8cdcad1e8a7abd7e9cda4c3bacbe9d2c3e9cdc2bad2b7",
      "จัดส่งฟรีทั่วประเทศ เมื่อสั่งซื้อครบห้าร้อยบาท"
    ),
    (
      "windows-1250",
      "4461726d6f776120646f73746177612070727a79207a616b757061636820706f7779bf656a20737475207ab36f747963682c2074616bbf65207a77726f74792077206369b96775206d69657369b963612073b920b361747765",
      "Darmowa dostawa przy zakupach powyżej stu złotych, także zwroty w ciągu miesiąca są łatwe"
    ),
    (
      "windows-1254",
      "54fc6d20736970617269fe6c6572646520fc6372657473697a206b6172676f207665206b6f6c6179206465f069fe696d2c20fe696d646920736970617269fe20766572696e2c20796172fd6e206b6170fd6efd7a6461",
      "Tüm siparişlerde ücretsiz kargo ve kolay değişim, şimdi sipariş verin, yarın kapınızda"
    ),
    (
      "windows-1252",
      "4b6f7374656e6c6f73652052fc636b73656e64756e672066fc7220616c6c65204772f6df656e2c20736368f66e65204772fcdf6520617573204bf66c6e",
      "Kostenlose Rücksendung für alle Größen, schöne Grüße aus Köln"
    ),
    (
      "windows-1252",
      "4c6976726169736f6e206f6666657274652064e873203530208020649261636861742c207265746f75727320677261747569747320e020746f7574206d6f6d656e742c207175616c6974e920636f6e7472f46ce965",
      "Livraison offerte dès 50 € d’achat, retours gratuits à tout moment, qualité contrôlée"
    ),
  ]

  static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8).map { $0 > 96 ? $0 - 87 : $0 - 48 }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
