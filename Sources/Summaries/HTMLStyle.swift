/// How the page looks: on a phone, on a screen, on two sheets of A4; light and dark.
enum HTMLStyle {
  /// Colours were chosen for a contrast of at least 4.5 to 1 (text) and 3 to 1 (shapes) on their ground in both schemes;
  /// blue and orange are told apart by every kind of colour vision.
  static let text = colours + layout + tables + charts + print

  private static let colours = """
    :root{--ground:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--band:#f3f5f7;
    --link:#0550ae;--bar:#2f6fb7;--wait:#c2570c;--other:#76818d;--act:#a40e26}
    @media (prefers-color-scheme:dark){:root{--ground:#0f141a;--ink:#e6edf3;--soft:#a3adb8;--line:#39424c;
    --band:#1a212a;--link:#79b8ff;--bar:#5b9ee0;--wait:#e8873d;--other:#8b96a2;--act:#ff9b93}}

    """

  private static let layout = """
    *{box-sizing:border-box}html{scroll-behavior:smooth}
    body{margin:0 auto;max-width:68rem;padding:1rem 1rem 4rem;background:var(--ground);color:var(--ink);
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;overflow-wrap:anywhere}
    .paper{display:none}h1{font-size:1.5rem;margin:0;letter-spacing:-.01em}h2{font-size:1.2rem;line-height:1.3;margin:0 0 .5rem}
    section{margin-top:2.25rem}p{margin:.25rem 0 .75rem;max-width:46rem}header p{max-width:none}
    a{color:var(--link)}a:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    .soft,caption,figcaption .soft{color:var(--soft)}.act{color:var(--act)}.act a{color:inherit}
    .lead{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:1rem 0 0;padding:.75rem 0;
    border:solid var(--line);border-width:1px 0}.lead li{display:flex;flex-direction:column;color:var(--soft);font-size:.9rem}
    .lead strong{font-size:1.7rem;line-height:1.2;color:var(--ink);font-variant-numeric:tabular-nums}
    .lead strong.act{color:var(--act)}.lead a{color:inherit}
    code{font:.9em ui-monospace,"DejaVu Sans Mono",monospace}
    .commands ol{margin:0;padding:0}.commands li{display:none}
    .commands li:target{display:block;position:fixed;left:0;right:0;bottom:0;z-index:1;padding:1rem;background:var(--band);
    border-top:2px solid var(--link)}.commands .close{margin-left:1rem}.commands code{overflow-wrap:anywhere}

    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:.75rem 0 1.25rem}
    table{border-collapse:collapse;font-size:.875rem;line-height:1.4;width:100%}
    caption{text-align:left;padding:0 0 .35rem}
    th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:baseline;
    overflow-wrap:normal;font-weight:400}th:last-child,td:last-child{padding-right:0}
    thead th{color:var(--soft);font-size:.8rem;vertical-align:bottom}thead th.n{white-space:normal}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .wide{overflow-wrap:anywhere;min-width:9rem}code{white-space:nowrap}
    @media (max-width:60rem){.now .spare:nth-child(4){display:none}}@media (min-width:40.01rem){th .act{white-space:nowrap}}@media (min-width:66rem){.reporters td{white-space:nowrap}}
    .names,.reporters{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(28rem,100%),1fr));column-gap:2.5rem}
    .names h2,.reporters h2{grid-column:1/-1}.rules table,.unjudged table{max-width:46rem}td a{color:inherit;text-decoration:underline dotted var(--other)}
    .narrow table{width:auto;min-width:min(100%,30rem)}.narrow th,.narrow td{padding-right:1.5rem}
    @media (max-width:40rem){.spare{display:none}th,td{padding-right:.6rem}.narrow th,.narrow td{padding-right:.6rem}
    .wide{min-width:6.6rem}.narrow table{min-width:100%}td a{display:inline-block;min-width:1.5rem;line-height:1.5rem}
    table{font-size:.82rem}thead th{font-size:.75rem}th,td{padding-right:.45rem}td code,th code{font-size:.85em}
    .many thead th{writing-mode:vertical-rl;text-align:left;padding:0 0 .35rem}.many td,.many th{padding-right:.4rem}}

    """

  private static let charts = """
    .multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:1.25rem 2rem;margin:1rem 0}
    figure{margin:0;max-width:30rem}figcaption{font-size:.875rem;line-height:1.35;margin-bottom:.25rem}
    svg{display:block;width:100%;height:auto}svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;
    fill:var(--ink);font-variant-numeric:tabular-nums}svg .soft{fill:var(--soft)}
    svg a text{text-decoration:underline dotted}svg .bar{fill:var(--bar)}svg .wait{fill:var(--wait)}svg .other{fill:var(--other)}
    svg .axis{stroke:var(--other)}svg .usual{stroke:var(--ink);stroke-dasharray:3 3}svg .whisker{stroke:var(--wait);stroke-width:2}
    svg .part{fill:none;stroke:var(--bar)}svg .ribbon{fill-opacity:.35}.flow.page{max-width:54rem}.flow.phone{display:none}
    .key{display:inline-block;width:.8em;height:.8em}.key.bar{background:var(--bar)}.key.wait{background:var(--wait)}.key.other{background:var(--other)}
    @media (max-width:40rem){.lead{display:grid;grid-template-columns:1fr 1fr}.flow.page{display:none}.flow.phone{display:block}}

    """

  private static let print = """
    @media print{@page{size:A4;margin:11mm}
    :root{--ground:#fff;--ink:#000;--soft:#444;--line:#bbb;--band:#eee;--link:#000;--bar:#2f6fb7;--wait:#c2570c;--other:#76818d;--act:#a40e26}
    body{font-size:7.5pt;line-height:1.3;max-width:none;padding:0}h1{font-size:13pt}h2{font-size:9.5pt;margin:0 0 2pt}
    section{margin-top:7pt}p{margin:0 0 3pt;max-width:none}.lead{margin:4pt 0 0;padding:3pt 0}.lead strong{font-size:13pt}
    .lead li{font-size:7.5pt}a{text-decoration:none}.scroll{overflow:visible;margin:3pt 0 5pt}
    table,figcaption{font-size:7pt}thead th{font-size:6.5pt}th,td{padding:1pt 5pt 1pt 0}caption{padding:0 0 1pt}
    th,td{white-space:nowrap}.wide{width:100%;max-width:0;overflow:hidden;text-overflow:ellipsis}
    .paper{display:inline}p.paper{display:block;max-height:2.6em;overflow:hidden}figcaption{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
    td a,svg a text{text-decoration:none}.notes p:nth-of-type(n+3){display:none}.lead li{flex:none}
    tr,figure,h2,caption{break-inside:avoid}tbody tr:first-child{break-after:avoid}footer{margin-top:6pt}h2,caption,thead{break-after:avoid}
    main{columns:2;column-gap:8mm}.now{column-span:all;display:grid;grid-template-columns:1fr 62mm;column-gap:8mm}
    .now>*{grid-column:1/-1}.now .scroll{grid-column:1}.now .scroll:last-child{grid-column:2;grid-row:3;align-self:start}
    .spare{display:none}.now .spare{display:table-cell}.now .spare:nth-child(4){display:none}
    .names,.reporters{display:block}.narrow table{width:100%;min-width:0}.narrow th,.narrow td{padding-right:5pt}.wide{min-width:0}
    .more,.commands,.buckets{display:none}.multiples{grid-template-columns:repeat(2,1fr);gap:3pt 10pt;margin:3pt 0}
    .flow.page{display:none}.flow.phone{display:block;width:auto;max-width:100%;max-height:66mm}}
    """
}
