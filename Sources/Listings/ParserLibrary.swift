internal import CLibXML2

/// The library that parses pages.
public enum ParserLibrary {
  /// The version that the program was compiled with.
  public static var version: String { LIBXML_DOTTED_VERSION }
}
