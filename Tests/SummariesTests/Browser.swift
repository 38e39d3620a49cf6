import Foundation

/// Headless Chromium, to see how a page comes out.
enum Browser {
  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// How many sheets a page is printed on.
  static func sheets(_ html: String) throws -> Int {
    try within { folder in
      let pdf = folder.appendingPathComponent("page.pdf")
      _ = try run(html, in: folder, ["--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)"])
      let text = String(decoding: try Data(contentsOf: pdf), as: UTF8.self)
      return text.matches(of: /\/Type\s*\/Page[^s]/).count
    }
  }

  /// The labels of parts that are wider than the window shows, and `page` where the page itself is.
  static func cut(_ html: String, width: Int) throws -> [String] {
    let script = """
      <script>const cut=[...document.querySelectorAll('.scroll')].filter(e=>e.scrollWidth>e.clientWidth+1)\
      .map(e=>e.getAttribute('aria-label'));if(document.documentElement.scrollWidth>innerWidth)cut.push('page');\
      document.title='cut:'+cut.join('|')+';'</script></body>
      """
    let policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/
    let measured = html.replacing(policy, with: "").replacing("</body>", with: script)
    return try within { folder in
      let page = try run(measured, in: folder, ["--window-size=\(width),2000", "--dump-dom"])
      guard let found = page.firstMatch(of: /<title>cut:(.*?);<\/title>/) else { return ["no answer"] }
      return found.1.split(separator: "|").map(String.init)
    }
  }

  private static func within<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docket-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private static func run(_ html: String, in folder: URL, _ arguments: [String]) throws -> String {
    let file = folder.appendingPathComponent("page.html")
    try Data(html.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "/usr/bin/false")
    process.environment = ProcessInfo.processInfo.environment.merging(
      [
        // A socket's path holds 107 bytes, and a checkout may lie deep; Chromium takes its socket away again.
        "HOME": folder.path, "TMPDIR": "/tmp", "XDG_CONFIG_HOME": folder.path,
        "XDG_CACHE_HOME": folder.path,
      ]
    ) { $1 }
    process.arguments =
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--hide-scrollbars",
        "--user-data-dir=\(folder.path)/profile",
      ] + arguments + ["file://" + file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
