extension PriceReader {
  static let untaxed = WordAutomaton([(1, untaxedWords)])

  /// What stands beside an amount to which a tax is still to be added.
  private static let untaxedWords = [
    "ex vat", "ex. vat", "exc vat", "exc. vat", "excl. vat", "excl vat", "excluding vat", "ex tax",
    "excl. tax", "ex gst",
    "plus vat", "+ vat", "netto", "hors taxe", "hors tva", " ht", "bez dph", "bez vat", "zzgl. mwst",
    "exkl. moms",
    "ekskl. moms", "exkl moms", "excl. btw", "sin iva", "iva esclusa", "+ iva", "sem iva", "без ндс",
    "без пдв", "kdv hariç",
    "+ kdv", "税抜", "áfa nélkül", "fără tva", "eks. mva", "alv 0",
  ]
}
