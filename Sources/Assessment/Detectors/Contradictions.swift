/// Which attribute speaks of which quantity, and how far it may stand from the title.
enum Contradictions {
  private static let limits = WordList(
    """
    max, support, up to, compatible, ram, buffer, cache, input, front, selfie, фронт, solar, panel,
    standby, adapter, charger, supply, usb, heating element
    """)
  private static let rated = WordList(
    """
    rated, номинал, nenn, 额定, nominal, 定格, 정격, znamionow, typical
    """)
  private static let equivalents = WordList(
    """
    equivalent, replaces, ersetzt, equival, эквивалент, entspricht, inverter, solar, station,
    pmpo, 水平, 相当, солнечн, zamiennik, odpowiednik, esdeger, instead of, вместо
    """)

  private static let lamps = WordList(
    """
    led, bulb, lamp, light, лампа, bombilla, ampoule, ampul, zarowka, gluhbirne, leuchtmittel, 灯泡, 電球, 전구
    """)
  private static let speakers = WordList("speaker, subwoofer, amplifier, колонка, altavoz, 音箱, lautsprecher")
  private static let actual = WordList("actual, real, реальн, фактич, tatsachlich, 实际, 実際, 실제, gercek, reel")

  private static let words: [Quantity.Dimension: WordList] = [
    .pixels: WordList(
      """
      native, physical, resolution, разрешение, resolucion, resolucao, auflosung, 分辨率, risoluzione,
      rozdzielczosc, cozunurluk, 해상도, 解像度
      """),
    .capacity: WordList(
      """
      capacity, memory, storage, емкость, объем, память, capacidad, capacidade, capacite, kapazitat,
      speicher, 容量, pojemnosc, kapasite, real, capacita, 용량
      """),
    .charge: WordList(
      """
      capacity, battery, емкость, capacidad, capacite, kapazitat, 容量, real, rated, capacita, pojemnosc,
      kapasite, 용량
      """),
    .light: WordList(
      """
      lumen, brightness, luminous, яркость, flux, brillo, helligkeit, 亮度, parlaklik
      """),
    .power: WordList(
      """
      power, wattage, leistung, potencia, puissance, potenza, мощность, moc, guc, 功率, 소비전력, 消費電力, القدره
      """),
    .refresh: WordList(
      """
      refresh, обновлен, bildwiederhol, refresco, atualiza, rafraichissement, aggiornamento, odswiez,
      yenileme, 刷新, 주사율, リフレッシュ
      """),
    .suction: WordList(
      """
      suction, succion, succao, aspira, saugkraft, saugleistung, всасыв, 吸力, ssania, emis, 흡입, 吸引
      """),
    .megapixels: WordList(
      """
      camera, sensor, pixel, камер, матриц, kamera, fotocamera, 像素, 摄像, 화소
      """),
    .diagonal: WordList(
      """
      screen, display, diagonal, экран, диагональ, bildschirm, pantalla, tela, ecran, schermo, ekran,
      przekatna, 屏幕, 화면, 画面
      """),
  ]

  /// Whether an attribute's name speaks of the whole dimension, and not of a cache or a maximum that is supported.
  static func names(_ name: String, _ dimension: Quantity.Dimension) -> Bool {
    if limits.isAnywhere(in: name) { return false }
    return words[dimension]?.isAnywhere(in: name) ?? false
  }

  /// The ratio of title to attribute that is still honest: power banks are rated at another voltage, lamps replace stronger ones.
  static func tolerance(_ dimension: Quantity.Dimension, _ name: String, _ title: String) -> Double {
    switch dimension {
    case .charge: return rated.isAnywhere(in: name) ? 2.2 : 1.5
    case .power: return powerTolerance(name, title)
    case .diagonal, .refresh: return 1.3
    default: return 1.5
    }
  }

  private static func powerTolerance(_ name: String, _ title: String) -> Double {
    if equivalents.isAnywhere(in: title) || namesPeak(title) { return .infinity }
    if actual.isAnywhere(in: name) { return 3 }
    if lamps.isAnywhere(in: title) { return .infinity }
    return speakers.isAnywhere(in: title) ? 8 : 3
  }

  /// As a word of its own: every speaker has one inside.
  private static func namesPeak(_ title: String) -> Bool {
    title.split { !$0.isLetter }.contains("peak")
  }
}
