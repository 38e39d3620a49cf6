#!/usr/bin/env python3
"""Reports every page of a set of saved real product pages six times, once in each category, and shows how Docket ends them.

    real_pages.py PAGES OUT [--docket PATH] [--rules DIR] [--show all]

PAGES holds ground-truth.json ({name: {"url": ...}}) and html/NAME.html.gz. OUT, a new or empty directory, is given
reports.jsonl, pages.warc.gz and the queue tree of the run. None of these pages breaks a rule as far as anybody knows, so that
a confirmed one is a false accusation, and one that goes to a person for another reason than an incomplete page is work wasted.
Exit code 1 when a case is confirmed, or when fewer than 90 % are cleared or sent to a person as incomplete.
"""

import argparse
import collections
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from sampling import warc  # noqa: E402

CATEGORIES = ["counterfeit", "prohibited", "search_cheating", "off_platform", "false_information", "ip_infringement"]
CONFIRMED = {"violation", "awaiting-seller"}
CLEARED = {"no-violation", "gone", "closed"}
DATE = "2026-11-20T06:00:00Z"


def pages(root):
    """Name, address and bytes of each page."""
    truth = json.loads((root / "ground-truth.json").read_text(encoding="utf-8"))
    for name, page in sorted(truth.items()):
        with gzip.open(root / "html" / (name + ".html.gz"), "rb") as file:
            yield name, page["url"], file.read()


def charset(body):
    """The charset that the saved bytes are in: saved pages are mostly UTF-8, whatever they declare."""
    try:
        body.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        declared = re.search(rb"charset=[\"']?([\w-]+)", body[:4096])
        return declared.group(1).decode("ascii") if declared else "windows-1252"


def write(found, out):
    """The report file and the archive."""
    with open(out / "pages.warc.gz", "wb") as file:
        archive = warc.Writer(file, "docket-real-pages", DATE, level=6)
        archive.info("pages.warc.gz", "saved product pages, written by tools/real_pages.py")
        for _, url, body in found:
            # A fragment is never sent to a server.
            archive.exchange(url.split("#")[0], 200, [("Content-Type", "text/html; charset=" + charset(body))], body)
    with open(out / "reports.jsonl", "w", encoding="utf-8") as file:
        for number, (_, url, _) in enumerate(found):
            for category in CATEGORIES:
                report = {"id": "RP-%03d-%s" % (number, category), "category": category, "url": url, "submitted_at": DATE,
                          "reporter": {"id": "u-%d" % number, "kind": "buyer"}}
                file.write(json.dumps(report) + "\n")


def run(options, out):
    """Runs Docket over the reports and returns the cases by report id."""
    incoming = out / "queues" / "incoming"
    incoming.mkdir(parents=True)
    (incoming / "reports.jsonl").write_bytes((out / "reports.jsonl").read_bytes())
    command = [options.docket, "run", "--queues", str(out / "queues"), "--rules", options.rules,
               "--replay", str(out / "pages.warc.gz")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200)
    if done.returncode != 0:
        sys.exit("docket run: exit %d\n%s" % (done.returncode, done.stderr[-2000:]))
    cases = {}
    for path in sorted((out / "queues").glob("*/*/*.json")):
        if path.parts[-3].startswith("."):
            continue
        case = json.loads(path.read_text(encoding="utf-8"))
        for report in case.get("reports", []):
            cases[report["id"]] = case
    return cases


def outcome(case):
    """confirmed, cleared, incomplete (a person, because the page is not whole), person, or waiting."""
    bucket = case["bucket"]
    if bucket in CONFIRMED:
        return "confirmed"
    if bucket in CLEARED:
        return "cleared"
    if bucket in {"review", "escalated", "needs-info"}:
        listing = case.get("listing")
        return "incomplete" if listing is None or not listing.get("complete", False) else "person"
    return "waiting"


def signals(case):
    """What the case's assessment holds against the page, in the reported and in other categories."""
    assessment = case.get("assessment", {})
    for signal in assessment.get("signals", []) + assessment.get("elsewhere", []):
        if signal.get("weight", 0) > 0:
            yield signal


def tell(name, url, category, case, kind):
    listing = case.get("listing", {})
    print("%-10s %-17s %s %s" % (kind, category, name[:8], url[:100]))
    if kind == "incomplete":
        print("           %s" % (listing.get("incomplete_because") or case.get("reason") or "no listing"))
    for signal in signals(case):
        print("           %+.1f %s (%s) [%s] %s" % (signal["weight"], signal["rule"], signal["category"],
                                                  signal.get("field", ""), signal.get("excerpt", "")[:160]))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("pages", type=pathlib.Path)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--docket", default=".build/release/docket")
    arguments.add_argument("--rules", default="rules")
    arguments.add_argument("--show", choices=["all"], help="show cleared cases too")
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if any(options.out.iterdir()):
        sys.exit("%s is not empty: name a new directory" % options.out)
    found = list(pages(options.pages))
    write(found, options.out)
    cases = run(options, options.out)
    count, reasons, rules = collections.Counter(), collections.Counter(), collections.Counter()
    for number, (name, url, _) in enumerate(found):
        for category in CATEGORIES:
            case = cases.get("RP-%03d-%s" % (number, category))
            kind = outcome(case) if case else "lost"
            count[kind] += 1
            if kind == "incomplete":
                reasons[case.get("listing", {}).get("incomplete_because") or "no listing"] += 1
            if kind in ("confirmed", "person"):
                rules.update({signal["rule"] for signal in signals(case)})
            if case and (options.show or kind in ("confirmed", "person", "waiting")):
                tell(name, url, category, case, kind)
    total = sum(count.values())
    for kind in ("confirmed", "cleared", "incomplete", "person", "waiting", "lost"):
        print("%-11s %4d  %5.1f %%" % (kind, count[kind], 100 * count[kind] / max(1, total)))
    for title, counter in (("incomplete because", reasons), ("rules that hit in confirmed and doubtful cases", rules)):
        if counter:
            print(title + ":")
            for text, times in counter.most_common():
                print("  %4d  %s" % (times, text))
    good = count["cleared"] + count["incomplete"]
    return 1 if count["confirmed"] or good < 0.9 * total else 0


if __name__ == "__main__":
    sys.exit(main())
