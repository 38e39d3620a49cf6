#!/usr/bin/env python3
"""Writes reports-samples/: reports, bad inputs, attachments, pages.warc.gz and expected.jsonl.

The same bytes on every run: python3 tools/make_samples.py [DIR]. Only Python's standard library is used.
"""

import csv
import gzip
import hashlib
import html
import io
import json
import os
import random
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from sampling import bad, special, warc  # noqa: E402
from sampling.catalogue import CASES, listing_url  # noqa: E402
from sampling.layouts import page  # noqa: E402
from sampling.pictures import jpeg, png  # noqa: E402
from sampling import cases_counterfeit, cases_false, cases_off, cases_prohibited, cases_rights, cases_search  # noqa: E402,F401

SEED = 20261120
PREFIX = {"counterfeit": "CF", "prohibited": "PR", "search_cheating": "SC", "off_platform": "OP",
          "false_information": "FI", "ip_infringement": "IP"}
# The file of each category's first reports; every third report of a category goes to the mixed files.
FILES = {"counterfeit": "reports-counterfeit.json", "prohibited": "reports-prohibited.jsonl",
         "search_cheating": "reports-search-cheating.csv", "off_platform": "reports-off-platform.ndjson",
         "false_information": "reports-false-information.jsonl.gz", "ip_infringement": "reports-ip-infringement.json"}
MIXED = "reports-mixed.csv.gz"
COLUMNS = ["id", "category", "reason", "url", "description", "submitted_at", "order_id", "reporter.id", "reporter.kind",
           "reporter.email", "rights.type", "rights.registration", "rights.owner", "rights.statement"]


class Samples:
    def __init__(self, folder):
        self.folder = folder
        self.rng = random.Random(SEED)
        self.files = {}
        self.expected = []
        self.pages = []
        self.documents = []
        self.counts = {code: 0 for code in PREFIX}
        self.minute = 0

    def time(self):
        """Times of one week, some with an offset, some with fractions."""
        self.minute += 61
        day, rest = divmod(self.minute, 1440)
        offset = self.rng.choice(["Z", "Z", "Z", "+08:00", "-05:00", "+01:00"])
        fraction = self.rng.choice(["", "", ".250"])
        return "2026-11-%02dT%02d:%02d:00%s%s" % (13 + day % 7, rest // 60, rest % 60, fraction, offset)

    def next_id(self, category):
        self.counts[category] += 1
        return "S-%s-%02d" % (PREFIX[category], self.counts[category])

    def report(self, category, url, kind, say="", reporter=None, **more):
        identity = self.next_id(category)
        person = {"kind": kind}
        if kind != "anonymous":
            person["id"] = reporter or "%s-%d" % (kind[0], self.rng.randrange(1000, 9999))
        out = {"id": identity, "category": category, "url": url, "submitted_at": self.time(), "reporter": person}
        email = more.pop("email", None)
        if email:
            person["email"] = email
        if say:
            out["description"] = say
        out.update((name, value) for name, value in more.items() if value)
        return out

    def put(self, report, expect, note, label, found=None, file=None):
        number = int(report["id"].rsplit("-", 1)[1])
        if file is None:
            mixed = number % 4 == 0 and "attachments" not in report and "subject" not in report
            file = MIXED if mixed else FILES[report["category"]]
        self.files.setdefault(file, []).append(report)
        line = {"report": report["id"], "file": file}
        line.update(expect)
        line["label"] = label
        if found:
            line["found_category"] = found
        line["note"] = note
        self.expected.append(line)

    # What is in the samples.

    def plain(self):
        for entry in CASES:
            listing, given = entry["listing"], dict(entry["report"])
            url = listing_url(listing)
            text = page(listing, self.rng)
            self.pages.append((url, 200, [], text, listing.get("charset", "utf-8")))
            # What the marketplace keeps in a document of its own is archived as a browser would have fetched it.
            own = re.search(r'"descriptionUrl": "([^"]+)"', text)
            if own:
                words = "".join("<p>%s</p>" % html.escape(part) for part in listing["desc"])
                self.documents.append((own.group(1), 200, [], '<div class="detailmodule_text">%s</div>' % words, "utf-8"))
            entry["url"] = url
            report = self.report(given["category"], url, given["kind"], given["description"], reason=given.get("reason"),
                                 rights=given.get("rights"), order_id=given.get("order"), email=given.get("email"))
            entry["report_id"], entry["reporter"] = report["id"], report["reporter"].get("id")
            self.put(report, entry["expect"], entry["note"], entry["label"], entry["found"])

    def entry(self, key):
        return next(entry for entry in CASES if entry["key"] == key)

    def again(self, key, expect, note, url=None, reporter=None, kind="buyer", say="", category=None, file=None, **more):
        """One more report about a listing that has one already."""
        entry = self.entry(key)
        report = self.report(category or entry["report"]["category"], url or entry["url"], kind, say, reporter, **more)
        found = entry["found"] if entry["label"] == "violation" else None
        self.put(report, expect or entry["expect"], note, entry["label"], found, file)

    def repeated(self):
        bag, number = self.entry("cf-bag"), self.entry("cf-bag")["listing"]["number"]
        self.again("cf-bag", {"bucket": "duplicate"}, "The same reporter and complaint again, with tracking parameters.",
                   url=bag["url"] + "?utm_source=mail&utm_campaign=x", reporter=bag["reporter"],
                   file=FILES["counterfeit"],
                   say=bag["report"]["description"], reason="replica")
        self.again("cf-bag", None, "Another reporter on the same listing: the same case.", say="Fake LV, do not buy",
                   url="https://WWW.BazaarLane.example/item/%s.html#reviews" % number)
        self.again("cf-bag", None, "A third reporter, an empty description.", kind="trusted_flagger")
        watch = self.entry("cf-watch-coded")["listing"]["number"]
        for url, note in [("https://es.aliexpress.com/item/%s.html?spm=a2g0o.home.0.0&gatewayAdapt=glo2esp" % watch, "country host"),
                          ("https://m.aliexpress.com/i/%s.html" % watch, "mobile host and /i/ for /item/"),
                          ("https://www.aliexpress.com/item/R0lex-style/%s.html?algo_pvid=6d1" % watch, "a slug before the number")]:
            self.again("cf-watch-coded", None, "Another spelling of the same address: %s." % note, url=url, say="copia falsa")
        stick = self.entry("fi-usb-2tb")
        self.again("fi-usb-2tb", {"bucket": "duplicate"}, "The same reporter again, by the mobile address.",
                   url="https://m.aliexpress.com/item/%s.html" % stick["listing"]["number"], reporter=stick["reporter"],
                   file=FILES["false_information"], say=stick["report"]["description"], reason="fake_specification")
        self.again("cf-denial", None, "Many reports do not convict: the page is clean.", say="fake!!!", kind="anonymous")
        self.again("cf-denial", None, "Many reports do not convict: the page is clean.", say="counterfeit", kind="seller")
        self.again("cf-denial", None, "Many reports do not convict: the page is clean.", say="100% fake, ban them", kind="buyer")

    def miscategorised(self):
        wrong = {"bucket_any": ["violation", "review", "escalated"]}
        self.again("pr-tramadol", wrong, "Reported as counterfeit; the page shows a prescription opioid.",
                   category="counterfeit", say="fake pills")
        self.again("op-whatsapp", wrong, "Reported as false information; the page shows payment outside.",
                   category="false_information", say="liar")
        self.again("fi-cure", wrong, "Reported as prohibited; the page shows false medical claims.",
                   category="prohibited", say="this should be forbidden")
        self.again("cf-earbuds-ru", wrong, "Reported as search cheating; the page shows counterfeits.",
                   category="search_cheating", say="не та категория")

    def with_files(self):
        picture, photo = png(96, 64, (200, 40, 40)), jpeg()
        self.write("attachments/label.png", picture)
        self.write("attachments/parcel.jpg", photo)
        self.write("attachments/notes.png", b"This is text that calls itself a picture.\n")
        good = [{"path": "attachments/label.png", "sha256": hashlib.sha256(picture).hexdigest()},
                {"path": "attachments/parcel.jpg", "sha256": hashlib.sha256(photo).hexdigest()}]
        self.again("cf-sneaker-es", None, "Two photographs, both as announced.", say="Fotos de la etiqueta", attachments=good)
        self.again("cf-jersey-pt", None, "A photograph that is not there: the case goes on, the problem is said.",
                   say="foto em anexo", attachments=[{"path": "attachments/never-sent.jpg", "sha256": "ab" * 32}])
        self.again("pr-knuckles", None, "A photograph whose SHA-256 is another.", say="see photo",
                   attachments=[{"path": "attachments/parcel.jpg", "sha256": "0" * 64}])
        self.again("fi-leather", None, "A path that climbs out, and a text that calls itself a picture.", say="see files",
                   attachments=[{"path": "../../etc/hostname"}, {"path": "attachments/notes.png"}])

    def specials(self):
        urls = {"sp-not-archived": special.missing_url()}
        for key, url, status, headers, text in special.pages(self.rng):
            urls[key] = url
            self.pages.append((url, status, headers, text, "utf-8"))
        for key, category, say, kind, expect, note in special.REPORTS:
            subject = {"subject": "store"} if key == "sp-store" else {}
            report = self.report(category, urls[key], kind, say, **subject)
            self.put(report, expect, note, "special", file="reports-special.jsonl")
        # A moved page: the mobile address leads to the canonical one.
        entry = self.entry("op-telegram-sku")
        moved = "https://m.aliexpress.com/item/%s.html?aff_fcid=77" % entry["listing"]["number"]
        self.pages.append((moved, 301, [("Location", entry["url"])], "", "utf-8"))
        self.again("op-telegram-sku", None, "A mobile address that redirects.", url=moved, say="telegram inside")

    def single(self):
        """A file that holds one report as an object."""
        self.again("ip-roms", None, "A single report in its own file.", kind="trusted_flagger", say="Pirated ROM collection",
                   file="reports-single.json")

    def bad_inputs(self):
        url, other = self.entry("cf-bag")["url"], self.entry("pr-knuckles")["url"]
        for name, content, wrong, valid in bad.files(url, other):
            self.write(name, content)
            for line, code in wrong:
                entry = {"file": name}
                if line is not None:
                    entry["line"] = line
                if code is not None:
                    entry["code"] = code
                entry["bucket"] = "invalid"
                self.expected.append(entry)
            for identity in valid:
                any_of = ["violation", "escalated"] if identity == "S-OK-02" else ["violation", "duplicate"]
                self.expected.append({"report": identity, "file": name, "bucket_any": any_of, "label": "violation",
                                      "note": "A valid report among bad ones."})

    # How it is written.

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content)

    def write_reports(self):
        for name, reports in self.files.items():
            plain = name[:-3] if name.endswith(".gz") else name
            if plain.endswith(".csv"):
                data = as_csv(reports)
            elif plain == "reports-single.json":
                data = json.dumps(reports[0], ensure_ascii=False, indent=2) + "\n"
            elif plain.endswith(".json"):
                data = json.dumps(reports, ensure_ascii=False, indent=1) + "\n"
            else:
                data = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in reports)
            content = data.encode("utf-8")
            self.write(name, warc.gzip_member(content, 9) if name.endswith(".gz") else content)

    def write_pages(self):
        out = io.BytesIO()
        writer = warc.Writer(out, "docket-samples", "2026-11-20T06:00:00Z")
        writer.info("pages.warc.gz", "pages of invented shops, written by tools/make_samples.py")
        for url, status, headers, text, charset in self.pages + self.documents:
            base = [("Date", "Fri, 20 Nov 2026 06:00:00 GMT"), ("Content-Type", "text/html; charset=" + charset)]
            body = text.encode(charset, "xmlcharrefreplace")
            # Every fourth page comes compressed, as most servers send it.
            if text and len(self.pages) and writer.count % 8 == 1:
                body = gzip.compress(body, 6, mtime=0)
                base.append(("Content-Encoding", "gzip"))
            writer.exchange(url, status, base + headers, body)
        self.write("pages.warc.gz", out.getvalue())

    def run(self):
        for step in (self.plain, self.specials, self.repeated, self.miscategorised, self.with_files, self.single,
                     self.bad_inputs, self.write_reports, self.write_pages):
            step()
        lines = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in self.expected)
        self.write("expected.jsonl", lines.encode("utf-8"))
        return self


def as_csv(reports):
    """RFC 4180 with a byte-order mark and CRLF, as a spreadsheet saves it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for report in reports:
        row = []
        for column in COLUMNS:
            value = report
            for part in column.split("."):
                value = value.get(part, "") if isinstance(value, dict) else ""
            row.append(value)
        writer.writerow(row)
    return "\ufeff" + out.getvalue()


def main():
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(root, "reports-samples")
    samples = Samples(folder).run()
    print("%d reports, %d pages, %s" % (sum(map(len, samples.files.values())), len(samples.pages), samples.counts))


if __name__ == "__main__":
    main()
