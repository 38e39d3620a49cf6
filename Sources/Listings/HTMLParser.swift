internal import CLibXML2

/// Builds a `Document` from libxml2's SAX events.
enum HTMLParser {
  static func parse(_ clean: [UInt8]) -> (document: Document, finished: Bool) {
    let builder = DocumentBuilder()
    let finished = clean.withUnsafeBytes { buffer -> Bool in
      guard let base = buffer.baseAddress, buffer.count > 0 else { return true }
      guard
        let context = htmlCreateMemoryParserCtxt(
          base.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
      else { return false }
      defer { htmlFreeParserCtxt(context) }
      return run(context, builder)
    }
    return (builder.finish(), finished)
  }

  private static func run(_ context: htmlParserCtxtPtr, _ builder: DocumentBuilder) -> Bool {
    guard let sax = context.pointee.sax else { return false }
    sax.pointee = htmlSAXHandler()
    _ = htmlCtxtUseOptions(
      context,
      Int32(
        HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
          | HTML_PARSE_NONET.rawValue))
    sax.pointee.startElement = { user, name, attributes in
      HTMLParser.builder(user)?.start(name, attributes)
    }
    sax.pointee.endElement = { user, _ in HTMLParser.builder(user)?.end() }
    sax.pointee.characters = { user, text, count in HTMLParser.builder(user)?.text(text, Int(count)) }
    sax.pointee.cdataBlock = { user, text, count in HTMLParser.builder(user)?.text(text, Int(count)) }
    sax.pointee.ignorableWhitespace = { user, text, count in HTMLParser.builder(user)?.text(text, Int(count))
    }
    _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    return withExtendedLifetime(builder) {
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      _ = htmlParseDocument(context)
      guard let input = context.pointee.input else { return true }
      return input.pointee.end - input.pointee.cur <= 1
    }
  }

  private static func builder(_ user: UnsafeMutableRawPointer?) -> DocumentBuilder? {
    user.map { Unmanaged<DocumentBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}
