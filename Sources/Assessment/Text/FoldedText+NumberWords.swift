extension FoldedText {
  private static let digits: [String: UInt8] = {
    let words: [[String]] = [
      ["zero", "null", "ноль", "нуль", "cero", "oh", "sifir"],
      ["one", "uno", "um", "un", "eins", "один", "раз", "una", "bir"],
      ["two", "dos", "dois", "deux", "zwei", "два", "due", "iki"],
      ["three", "tres", "trois", "drei", "три", "tre", "uc"],
      ["four", "cuatro", "quatro", "quatre", "vier", "четыре", "quattro", "dort"],
      ["five", "cinco", "cinq", "funf", "пять", "cinque", "bes"],
      ["six", "seis", "sechs", "шесть", "sei", "alti"],
      ["seven", "siete", "sete", "sept", "sieben", "семь", "sette", "yedi"],
      ["eight", "ocho", "oito", "huit", "acht", "восемь", "otto", "sekiz"],
      ["nine", "nueve", "nove", "neuf", "neun", "девять", "dokuz"],
    ]
    var result: [String: UInt8] = [
      "plus": UInt8(ascii: "+"), "плюс": UInt8(ascii: "+"), "mas": UInt8(ascii: "+"),
    ]
    for (digit, list) in words.enumerated() {
      for word in list { result[word] = UInt8(ascii: "0") + UInt8(digit) }
    }
    return result
  }()

  /// Writes runs of spelt-out digits as digits: "plus eight six one three eight 0000" becomes "+861380000".
  ///
  /// At least four parts of which three are words: "one two three" alone is no number that anyone hides.
  mutating func joinNumberWords() -> Bool {
    var result = FoldedText()
    var changed = false
    var index = 0
    var kept = 0
    while index < bytes.count {
      let end = alphanumericEnd(from: index)
      if end == index {
        index += 1
      } else if let run = numberRun(from: index, first: end) {
        changed = true
        result.copy(self, kept..<index)
        for (byte, at) in run.bytes {
          result.append(byte, origin: origin[at], mark: marks[at] | Mark.deobfuscated)
        }
        index = run.end
        kept = index
      } else {
        index = end
      }
    }
    guard changed else { return false }
    result.copy(self, kept..<bytes.count)
    self = result
    return true
  }

  private func numberRun(from start: Int, first: Int) -> (bytes: [(UInt8, Int)], end: Int)? {
    guard digit(start..<first) != nil || value(start..<first) != nil else { return nil }
    var written: [(UInt8, Int)] = []
    var words = 0
    var parts = 0
    var index = start
    var end = first
    var last = start
    // What is still open of a number said in parts: hundreds take tens and ones, tens take ones.
    var open = 1
    while parts < 40 {
      if let value = value(index..<end) {
        let said = String(value)
        if said.utf8.count < open, value > 0, written.count >= said.utf8.count {
          for (place, digit) in said.utf8.enumerated() {
            written[written.count - said.utf8.count + place] = (digit, index)
          }
        } else {
          written += said.utf8.map { ($0, index) }
        }
        open = value >= 100 && value % 100 == 0 ? 3 : value >= 20 && value % 10 == 0 ? 2 : 1
        words += said.utf8.count
      } else if let digit = digit(index..<end) {
        written.append((digit, index))
        words += 1
        open = 1
      } else if end - index <= 6, bytes[index..<end].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        written += (index..<end).map { (bytes[$0], $0) }
        open = 1
      } else {
        break
      }
      parts += 1
      last = end
      guard end + 1 < bytes.count, [0x20, 0x2D, 0x2E, 0x2C].contains(bytes[end]) else { break }
      index = end + 1
      if bytes[index] == 0x20 { index += 1 }
      end = alphanumericEnd(from: index)
      guard end > index else { break }
    }
    return words >= 3 && parts >= 4 ? (written, last) : nil
  }

  private func digit(_ range: Range<Int>) -> UInt8? {
    guard range.count >= 2, range.count <= 14, bytes[range.lowerBound] > 0x39 else { return nil }
    return Self.digits[String(decoding: bytes[range], as: UTF8.self)]
  }

  /// What a word for a number from 0 to 900 says; nil for a sign.
  private func value(_ range: Range<Int>) -> Int? {
    guard range.count >= 2, range.count <= 26, bytes[range.lowerBound] > 0x39 else { return nil }
    let word = String(decoding: bytes[range], as: UTF8.self)
    if let large = Self.large[word] { return large }
    guard let digit = Self.digits[word], digit >= 0x30 else { return nil }
    return Int(digit) - 0x30
  }

  /// Teens, tens and hundreds, in the languages that tell telephone numbers in groups.
  private static let large: [String: Int] = {
    let steps: [(first: Int, step: Int, words: String)] = [
      (
        10, 1,
        "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
      ),
      (20, 10, "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
      (100, 100, "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"),
      (10, 1, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
      (20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
      (10, 1, "dix onze douze treize quatorze quinze seize"),
      (20, 10, "vingt trente quarante cinquante soixante"),
      (10, 1, "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve"),
      (20, 10, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
      (
        100, 100,
        "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
      ),
      (10, 1, "dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove"),
      (20, 10, "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
      (10, 1, "zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn"),
      (20, 10, "zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig"),
    ]
    var result: [String: Int] = ["dreissig": 30]
    for (first, step, words) in steps {
      for (place, word) in words.split(separator: " ").enumerated() {
        result[String(word)] = first + step * place
      }
    }
    return result
  }()
}
