#!/usr/bin/env python3
"""Writes a load for benchmarks: DIR/reports.jsonl, DIR/pages.warc.gz and DIR/pages/*.html (the same bytes on every run).

    python3 tools/make_load.py DIR [--reports 10000] [--pages 1000]

Pages are those of the samples with other numbers, sellers and words, filled up to the 100 to 150 kB of a real product page
with the styles, scripts, menus and icons that such a page carries. Only Python's standard library is used.
"""

import argparse
import json
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from sampling import cases_counterfeit, cases_false, cases_off, cases_prohibited, cases_rights, cases_search  # noqa: E402,F401
from sampling import warc  # noqa: E402
from sampling.catalogue import CASES, listing_url  # noqa: E402
from sampling.layouts import page  # noqa: E402

CATEGORIES = ["counterfeit", "prohibited", "search_cheating", "off_platform", "false_information", "ip_infringement"]
WORDS = ("light soft strong daily travel family classic modern compact durable simple bright smooth warm fresh quiet quick "
         "handy steel cotton wooden paper glass garden kitchen office summer winter round square long short blue green grey "
         "white black red natural parcel pocket window table shelf cover handle bottle wheel button zipper cable frame").split()


def filler_style(rng, size):
    out, length = [], 0
    while length < size:
        rule = ".x%04x .c%02x{margin:%dpx %dpx;padding:%dpx;color:#%06x;display:flex;border-radius:%dpx}\n" % (
            rng.randrange(65536), rng.randrange(256), rng.randrange(30), rng.randrange(30), rng.randrange(30),
            rng.randrange(1 << 24), rng.randrange(12))
        out.append(rule)
        length += len(rule)
    return "<style>%s</style>" % "".join(out)


def filler_script(rng, size):
    out, length = [], 0
    while length < size:
        line = "function f%x(a,b){var c=a.%s||{};if(c.%s&&b<%d){return c['%s']+\"%s\"}return f%x&&null}\n" % (
            rng.randrange(1 << 20), rng.choice(WORDS), rng.choice(WORDS), rng.randrange(999), rng.choice(WORDS),
            rng.choice(WORDS), rng.randrange(1 << 20))
        out.append(line)
        length += len(line)
    return "<script>%s</script>" % "".join(out)


def filler_menu(rng, size):
    out, length = [], 0
    while length < size:
        line = '<li class="m%d"><a href="/c/%d?from=menu.%d" data-track="menu">%s %s</a></li>' % (
            rng.randrange(9), rng.randrange(10**6), rng.randrange(99), rng.choice(WORDS), rng.choice(WORDS))
        out.append(line)
        length += len(line)
    return '<nav class="mega-menu" aria-label="menu"><ul>%s</ul></nav>' % "".join(out)


def filler_icons(rng, size):
    out, length = [], 0
    while length < size:
        path = "".join("%s%.2f %.2f" % (rng.choice("MLC"), rng.random() * 24, rng.random() * 24) for _ in range(12))
        line = '<symbol id="i%x" viewBox="0 0 24 24"><path d="%s"/></symbol>' % (rng.randrange(1 << 20), path)
        out.append(line)
        length += len(line)
    return '<svg style="display:none" xmlns="http://www.w3.org/2000/svg">%s</svg>' % "".join(out)


class Filler:
    """A stock of blocks, made once; a page takes as many as it needs."""

    def __init__(self, rng):
        self.head = [make(rng, 5000) for _ in range(12) for make in (filler_style, filler_script)]
        self.body = [make(rng, 5000) for _ in range(12) for make in (filler_menu, filler_icons, filler_script)]

    def fill(self, text, size, rng):
        missing = max(0, size - len(text.encode("utf-8")))
        blocks = missing // 5000
        head = "".join(rng.choice(self.head) for _ in range(blocks * 2 // 5))
        body = "".join(rng.choice(self.body) for _ in range(blocks - blocks * 2 // 5))
        text = text.replace("</head>", head + "</head>", 1)
        at = text.rfind("<footer")
        return text[:at] + body + text[at:]


def listing_of(index, rng):
    """A sample's listing with a number, words and a seller of its own."""
    entry = CASES[index % len(CASES)]
    listing = dict(entry["listing"])
    prefix = "10050077" if listing["shop"].startswith("ali") else ""
    listing["number"] = prefix + "%08d" % (20_000_000 + index)
    listing["title"] += " " + " ".join(rng.sample(WORDS, 3))
    listing["seller"] += " %d" % (index % 211)
    listing["desc"] = listing["desc"] + [" ".join(rng.choices(WORDS, k=40)) + "." for _ in range(8)]
    return entry, listing


def main():
    parser = argparse.ArgumentParser(description="Writes a load for benchmarks.")
    parser.add_argument("folder")
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=1_000)
    options = parser.parse_args()
    rng = random.Random(4711)
    filler = Filler(rng)
    os.makedirs(os.path.join(options.folder, "pages"), exist_ok=True)
    subjects, total = [], 0
    with open(os.path.join(options.folder, "pages.warc.gz"), "wb") as out:
        writer = warc.Writer(out, "docket-load", "2026-11-20T06:00:00Z", level=1)
        writer.info("pages.warc.gz", "load written by tools/make_load.py")
        for index in range(options.pages):
            entry, listing = listing_of(index, rng)
            body = filler.fill(page(listing, rng), rng.randrange(100_000, 150_000), rng).encode("utf-8")
            total += len(body)
            url = listing_url(listing)
            writer.exchange(url, 200, [("Content-Type", "text/html; charset=utf-8")], body)
            with open(os.path.join(options.folder, "pages", "%05d.html" % index), "wb") as one:
                one.write(body)
            subjects.append((url, entry["report"]["category"], entry["report"]["description"]))
    with open(os.path.join(options.folder, "reports.jsonl"), "w", encoding="utf-8") as out:
        for index in range(options.reports):
            # Every page is reported once before any is reported twice; one report in ten names another category.
            subject = index if index < len(subjects) else rng.randrange(len(subjects))
            url, category, say = subjects[subject % len(subjects)]
            if rng.random() < 0.1:
                category = rng.choice(CATEGORIES)
            report = {"id": "L-%07d" % index, "category": category, "url": url, "description": say,
                      "submitted_at": "2026-11-%02dT%02d:%02d:00Z" % (1 + index % 19, index % 24, index % 60),
                      "reporter": {"id": "u-%d" % index, "kind": rng.choice(["buyer", "buyer", "seller", "trusted_flagger"])}}
            out.write(json.dumps(report, ensure_ascii=False) + "\n")
    print("%d reports over %d pages, %.1f MB of HTML" % (options.reports, options.pages, total / 1e6))


if __name__ == "__main__":
    main()
