#!/usr/bin/env python3
"""Hostile texts of reports and pages through every output of the program: inert in HTML, CSV, Markdown, JSON, terminal, log and mail."""

import csv
import email
import email.policy
import html.parser
import io
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, archive, finished, page, report  # noqa: E402

PAYLOADS = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-->]]><svg/onload=alert(1)>", "</title></style></textarea><b>",
    "<iframe src=javascript:alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "&lt;script&gt;", "<!--#exec cmd=\"id\"-->", "{{7*7}} ${7*7}",
    "[click](javascript:alert(1))", "![x](http://evil.example/p.png)", "`` ` ``` a | b", "# heading\n- item", "| a | b |\n|---|---|",
    "=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=cmd|' /C calc'!A0", "＝1+1", "  =1+1", "%0A=1", ";=1",
    "a,b\"c\nd", "\x1b[2J\x1b]0;owned\x07", "\x9b31m", "\u202egnp.exe", "\u2066x\u2069", "\u200b\u200d", "line\u2028two\r\nthree", "\x00nul\x7f",
    "a" + "\u0301" * 200, "W" * 5000, "\U000e0041tag", "\ufeffbom", "Subject: x\r\nBcc: all@evil.example", "\r\n\r\n.\r\nMAIL FROM:<x>",
    "\\u001b[31m", "%s%n%x", "../../etc/passwd", "\ud83d\ude00\U0001f600", "\x08\x08\x08overwritten",
]
PAYLOADS = [p.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for p in PAYLOADS]
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Strict(html.parser.HTMLParser):
    """Reads a page and remembers its elements and attributes; says where it is not well formed."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.wrong = [], [], []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, tuple(sorted(name for name, _ in attributes))))
        for name, value in attributes:
            if name.startswith("on") or (value or "").strip().lower().startswith(("javascript:", "data:", "vbscript:")):
                self.wrong.append("%s %s=%r" % (tag, name, value))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append("</%s> where %s is open" % (tag, self.open))


def lines_of(text):
    return [line for line in text.split("\n") if ACTING.search(line)]


def decoded(message):
    """A message as written, and as a mail reader shows it."""
    read = email.message_from_string(message, policy=email.policy.default)
    return "\n".join([message] + ["%s: %s" % pair for pair in read.items()] + [read.get_content()])


def build(torture, name, payloads):
    tree = torture.tree(name)
    shop = "https://shop.example/item/%d.html"
    pages = {}
    many = []
    for n, payload in enumerate(payloads):
        safe = json.dumps(payload + " 1:1 replica")[1:-1].replace("<", "\\u003c")
        pages[shop % n] = page("Super clone watch", "18.90").replace(b"Super clone watch", safe.encode("utf-8", "replace"))
        text = payload.replace("\x00", "")
        many.append(report("O-%02d" % n, shop % n, description=payload, reason=text[:100], order_id=text[:100],
                           reporter={"kind": "buyer", "id": text[:60] or "x", "name": text[:60], "email": text[:60]}))
        many.append(report(payload[:60] or "x", shop % n, "prohibited"))
        many.append(report("U-%02d" % n, "https://%s.example/%s" % (payload[:40], payload[:200])))
        many.append(report("A-%02d" % n, shop % n, "off_platform", attachments=[{"path": text[:80] or "x"}]))
    tree.replay = torture.path(name + ".warc.gz")
    archive(tree.replay, pages)
    tree.put("all.jsonl", many)
    for n, payload in enumerate(payloads):
        plain = payload.replace("/", "_").replace("\x00", "")[:40]
        if plain.strip(". ") and len(plain.encode("utf-8", "replace")) < 200:
            tree.put("%02d %s.xyz" % (n, plain), b"x")
    return tree


def main():
    torture = Torture(__doc__)
    tree = build(torture, "hostile", PAYLOADS)
    plain = build(torture, "plain", ["plain"] * len(PAYLOADS))
    runs = [tree.run("--json"), tree.run()]
    plain.run()
    torture.claim("a run over %d payloads ends well" % len(PAYLOADS), runs[0].returncode == 0, runs[0].stderr[-500:])
    log = "".join(r.stderr for r in runs)
    torture.claim("the log is inert, and each line is docket's own", not lines_of(log)
                  and all(line.startswith("docket: ") for line in log.splitlines()), (lines_of(log)[:3], log[:300]))
    cases = sorted(tree.cases())
    asked = cases if not torture.short else cases[::max(1, len(cases) // 4)]

    outputs = {}
    for words in (["summary"], ["summary", "--format", "markdown"], ["list"], ["list", "--json"], ["summary", "--format", "json"],
                  ["summary", "--format", "csv"], ["summary", "--format", "html"]):
        done = finished(tree.command(*words), 60)
        outputs[" ".join(words)] = done.stdout
        torture.claim("%s ends well" % " ".join(words), done.returncode == 0, done.stderr[-300:])
    for case in asked:
        for words in (["show", case], ["explain", case], ["explain", case, "--for-seller"], ["explain", case, "--json"]):
            done = finished(tree.command(*words), 60)
            if done.returncode != 0:
                outputs["broken %s" % words] = "\x00"
            outputs["%s %s" % (words[0], case) + " ".join(words[2:])] = done.stdout
    terminal = {name: text for name, text in outputs.items() if "json" not in name and "csv" not in name and "html" not in name}
    bad = [(name, lines_of(text)[:2]) for name, text in terminal.items() if lines_of(text)]
    torture.claim("%d texts for a terminal are inert" % len(terminal), not bad, bad[:3])
    for name, text in outputs.items():
        if "json" in name:
            if lines_of(text):
                torture.claim("%s is inert" % name, False, lines_of(text)[:2])
            try:
                for line in (text.splitlines() if name == "list --json" else [text]):
                    json.loads(line)
            except ValueError as error:
                torture.claim("%s is JSON" % name, False, error)

    # HTML: the payloads add no element, no attribute, no script.
    strict, calm = Strict(), Strict()
    strict.feed(outputs["summary --format html"])
    strict.close()
    calm.feed(finished(plain.command("summary", "--format", "html"), 60).stdout)
    calm.close()
    torture.claim("HTML is well formed, without a script or a handler", not strict.wrong and not strict.open
                  and not any(tag in ("script", "iframe", "img", "object", "embed", "form") for tag, _ in strict.elements),
                  (strict.wrong[:3], strict.open))
    torture.claim("HTML has no kind of element or attribute that plain texts do not give",
                  set(strict.elements) <= set(calm.elements), set(strict.elements) - set(calm.elements))
    torture.claim("HTML holds no acting character", not lines_of(outputs["summary --format html"]), lines_of(outputs["summary --format html"])[:2])

    # CSV: read again strictly; no cell that a spreadsheet would run.
    text = outputs["summary --format csv"]
    rows = list(csv.reader(io.StringIO(text), strict=True))
    formulas = [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t", "\r", "＝", "＋", "－", "＠")
                or (cell[:1] == "-" and not re.fullmatch(r"-[0-9.]+ ?%?", cell))]
    torture.claim("CSV: %d rows, no cell that a spreadsheet would run" % len(rows), len(rows) > 5 and not formulas, formulas[:3])

    # Markdown: no raw element, no link, no picture.
    text = outputs["summary --format markdown"]
    links = re.findall(r"(?<!\\)\]\((?!#)[^)]*\)|<(?:script|img|svg|iframe|a)\b", text)
    torture.claim("Markdown: no link, picture or element of a stranger", not links, links[:3])

    # Files that people open: reasons beside refused inputs, names, records, mail.
    told = []
    for folder in ("invalid", ".docket/runs", ".docket/outbox"):
        for place, _, names in os.walk(os.path.join(tree.root, folder)):
            for name in names:
                if ACTING.search(name) or "\n" in name:
                    told.append(name)
                if name.endswith((".error.json", ".eml", ".mail", ".txt")) or "runs" in folder:
                    with open(os.path.join(place, name), encoding="utf-8", newline="") as file:
                        content = file.read()
                    if name.endswith(".eml"):
                        # Lines of a message end in CR LF (RFC 5322); what a reader shows is the decoded text.
                        content = decoded(content.replace("\r\n", "\n"))
                    if lines_of(content):
                        told.append(os.path.join(place, name))
    torture.claim("names and reasons of refused inputs are inert", not told, told[:3])

    # The control: the case file itself holds the payloads, so they went through.
    content = json.dumps([one for copies in tree.cases().values() for _, one in copies], ensure_ascii=False)
    torture.control("the payloads are in the cases", "<script>alert(1)</script>" in content and "=cmd" in content)
    loose = [path for _, path in tree.case_files() if lines_of(open(path, encoding="utf-8").read())]
    torture.claim("case files hold them as escapes", not loose, loose[:3])
    raw = subprocess.run(["grep", "-c", "onerror", "-r", tree.root], capture_output=True, text=True).stdout
    torture.control("and a naive search finds them", any(not line.endswith(":0") for line in raw.splitlines()))
    torture.end()


if __name__ == "__main__":
    main()
