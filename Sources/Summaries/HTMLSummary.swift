import CaseModel

/// A summary as one self-contained HTML page: no script, nothing loaded, light and dark, fit to be printed or mailed.
///
/// Every text from a page or a report passes `Inert.html`; a policy in the page itself forbids scripts and loading,
/// should that ever fail.
public enum HTMLSummary {
  public static func render(_ summary: Summary) -> String {
    let from = Wording.moment(summary.period.from)
    let until = Wording.moment(summary.period.until)
    let sections = HTMLSections(summary)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>Docket, \(from) – \(until) UTC</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <header>
      <h1>Docket</h1>
      <p>\(time(summary.period.from)) – \(time(summary.period.until)) UTC \
      (\(Wording.span(summary.period.seconds))), against the \(Wording.span(summary.period.seconds)) before</p>
      <p class="lead"><strong>\(Wording.count(summary.reports.current, "report"))</strong> on \
      <strong>\(Wording.count(summary.cases.current, "case"))</strong>; before: \
      \(Wording.count(summary.reports.previous, "report")) on \(Wording.count(summary.cases.previous, "case"))</p>
      </header>
      <main>
      \(sections.all.joined(separator: "\n"))
      </main>
      <footer><p>As of \(time(summary.asOf)) UTC; \(Wording.count(summary.casesInTree, "case")) in the tree. \
      Reporters appear under pseudonyms.</p></footer>
      </body>
      </html>

      """
  }

  static func time(_ moment: Timestamp) -> String {
    "<time datetime=\"\(moment)\">\(Wording.moment(moment))</time>"
  }

  /// Colours were chosen for a contrast of at least 4.5 to 1 on their ground, in both schemes.
  private static let style = """
    :root{--ground:#fff;--ink:#1b1f24;--soft:#59636e;--line:#d1d9e0;--band:#f4f6f8;--mark:#0550ae;--act:#a40e26}
    @media (prefers-color-scheme:dark){:root{--ground:#0d1117;--ink:#e6edf3;--soft:#9da7b3;--line:#3d444d;
    --band:#161b22;--mark:#6cb6ff;--act:#ff9492}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:70rem;padding:1rem;background:var(--ground);color:var(--ink);
    font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
    h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1rem 0 .25rem}
    p{margin:.25rem 0}.lead{font-size:1.15rem}.soft,caption,footer{color:var(--soft)}.act{color:var(--act);font-weight:600}
    .scroll{overflow-x:auto}.scroll:focus-visible{outline:2px solid var(--mark)}
    table{border-collapse:collapse;font-size:.9rem;width:100%}caption{text-align:left;padding:.25rem 0}
    th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:normal}
    td.wide{overflow-wrap:anywhere;min-width:12rem}thead th{background:var(--band)}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    code{font:.9em ui-monospace,monospace;background:var(--band);padding:0 .2em}
    .multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem}
    figure{margin:0}svg{display:block;width:100%;height:auto}svg.flow{min-width:38rem}
    svg text{font:12px system-ui,sans-serif;fill:var(--ink)}svg .soft{fill:var(--soft)}
    svg .bar{fill:var(--mark)}svg .wait{fill:var(--act)}svg .axis{stroke:var(--line)}
    svg .ribbon{fill:var(--mark);fill-opacity:.25}svg .ribbon.wait{fill:var(--act);fill-opacity:.25}
    @media print{body{font-size:10pt;max-width:none;padding:0}section{break-inside:avoid-page}.scroll{overflow:visible}}
    """
}
