internal import CLibXML2

/// Builds a `Document` from libxml2's SAX events.
enum HTMLParser {
  // libxml2 makes its locks on first use and does not guard that: two threads that begin at once each make one, and wait for the other's
  // for ever. A static is initialised by one thread only.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  static func parse(_ clean: [UInt8]) -> (document: Document, finished: Bool) {
    guard isReady else { return (DocumentBuilder().finish(), false) }
    let builder = DocumentBuilder()
    let finished = clean.withUnsafeBytes { buffer -> Bool in
      guard let base = buffer.baseAddress, buffer.count > 0 else { return true }
      guard
        let context = htmlCreateMemoryParserCtxt(
          base.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
      else { return false }
      defer { htmlFreeParserCtxt(context) }
      builder.context = context
      let finished = run(context, builder)
      return finished && !builder.wasStopped
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
      guard let builder = HTMLParser.builder(user) else { return }
      builder.start(name, attributes)
      if builder.isTooDeep { HTMLParser.stop(builder) }
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

  /// Ends a parse whose every further end tag would be searched for through all that is open.
  private static func stop(_ builder: DocumentBuilder) {
    guard !builder.wasStopped, let context = builder.context, let input = context.pointee.input,
      let place = input.pointee.cur, let end = input.pointee.end
    else { return }
    builder.wasStopped = true
    append(UnsafeBufferPointer(start: place, count: max(0, end - place)), to: builder)
    xmlStopParser(context)
  }

  /// Saves the text of what was not parsed: without its tags, as one piece.
  private static func append(_ rest: UnsafeBufferPointer<UInt8>, to builder: DocumentBuilder) {
    var text: [UInt8] = []
    text.reserveCapacity(rest.count)
    // The tag that was just read may still lack its end.
    var index = rest.first == 62 ? 1 : 0
    while index < rest.count {
      guard rest[index] == 60, let close = Bytes.find(62, in: rest, from: index) else {
        text.append(rest[index])
        index += 1
        continue
      }
      text.append(32)
      index = close + 1
    }
    text.withUnsafeBufferPointer { builder.text($0.baseAddress, $0.count) }
  }

  private static func builder(_ user: UnsafeMutableRawPointer?) -> DocumentBuilder? {
    user.map { Unmanaged<DocumentBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}
