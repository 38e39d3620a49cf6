#!/usr/bin/env python3
"""Pages made to hide their content from the reader: none may be called clean, and none takes more than a second of CPU.

Each hides the words that convict; sent in the open, the same words convict (that is the control).
"""

import os
import resource
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, archive, finished, page, report  # noqa: E402

GUILTY = "Super clone watch, 1:1 replica, mirror quality, AAA copy with box and logo"
FRAME = """<!doctype html><html lang=en><head><meta charset=utf-8><title>Steel watch</title></head><body><main>
<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Steel watch</h1>
<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="18.90">
<meta itemprop="priceCurrency" content="EUR"><link itemprop="availability" href="https://schema.org/InStock"></div>
<div itemprop="description"><p>For every day.</p>%s</div></div></main></body></html>"""
OPEN = (FRAME % ("<p>%s</p>" % GUILTY)).encode()


def body(inner):
    before, after = FRAME.encode().split(b"%s")
    return before + (inner if isinstance(inner, bytes) else inner.encode()) + after


def ld(product):
    """A page whose product stands in JSON-LD alone, with the words that convict."""
    return page(GUILTY, "18.90").replace(b'"@type": "Product"', product)


def tricks():
    """What a buyer's browser shows of each, or what no browser shows whole; not what browsers hide as well (an open comment, a
    template), and not what scripts write later: see "What is left" in the threat model."""
    hidden = "<p>%s</p>" % GUILTY
    yield "nested 260 deep", body("<div>" * 260 + hidden + "</div>" * 260)
    yield "nested 5,000 deep", body("<b>" * 5000 + hidden)
    yield "nested 300 tables deep", body("<table><tr><td>" * 300 + hidden)
    yield "a NUL in a tag", body(b"<p\0class=x>" + hidden.encode())
    yield "a NUL in an attribute", body(b"<p class=\"a\0b\">" + hidden.encode())
    yield "a NUL in text", body(b"\0" + hidden.encode())
    yield "a NUL before all", b"\0" + body(hidden)
    yield "an empty comment", body("<!-->" + hidden)
    yield "a short comment", body("<!--->" + hidden)
    yield "a comment with a bang", body("<!-- x --!>" + hidden)
    yield "11 MB of text before", body("<p>" + "a" * 11_000_000 + "</p>" + hidden)
    yield "9 MB of text before", body("<p>" + "a " * 4_500_000 + "</p>" + hidden)
    yield "100,000 attributes", body("<p " + " ".join("a%d=1" % n for n in range(100_000)) + ">" + hidden)
    yield "20,000 attributes twice", body(("<p " + " ".join("a%d=1" % n for n in range(20_000)) + ">") * 2 + hidden)
    yield "an attribute of 10 MB", body("<p title=\"" + "x" * 10_000_000 + "\">" + hidden)
    yield "700,000 elements", body("<i>" * 350_000 + "</i>" * 350_000 + hidden)
    yield "700,000 elements side by side", body("<br>" * 700_000 + hidden)
    yield "an unclosed tag", body("<p " + hidden)
    yield "plaintext", body("<plaintext>" + hidden)
    yield "xmp", body("<xmp>" + hidden)
    yield "noscript", body("<noscript>" + hidden + "</noscript>")
    yield "math", body("<math><mtext>" + hidden + "</mtext></math>")
    yield "CDATA", body("<![CDATA[" + hidden + "]]>")
    yield "a processing instruction", body("<?php " + hidden + " ?>" + hidden)
    yield "UTF-16 without a mark", OPEN.decode().encode("utf-16-le")
    yield "UTF-16 named UTF-8", OPEN.decode().encode("utf-16")
    yield "charset that nobody knows", OPEN.replace(b"charset=utf-8", b"charset=x-klingon")
    yield "EBCDIC", OPEN.decode().encode("cp500")
    yield "a frameset", b"<frameset><frame src=x></frameset>" + OPEN
    yield "only scripts", b"<!doctype html><html><body><div id=root></div><script src=app.js></script></body></html>"
    yield "refresh to another page", OPEN.replace(b"<head>", b"<head><meta http-equiv=refresh content='0;url=/other'>")
    yield "an empty page", b""
    yield "a megabyte of nothing", b" " * (1 << 20)
    yield "text that is no page", GUILTY.encode()
    yield "entities", body("".join("&#%d;" % ord(c) for c in GUILTY))
    yield "500,000 entities", body("&amp;" * 500_000 + hidden)
    yield "an entity bomb", b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>" + body("&c;" * 1000 + hidden)
    yield "1,000 titles", OPEN.replace(b"<head>", b"<head>" + b"<title>Steel watch</title>" * 1000)
    yield "deep JSON-LD", ld(b'"x": ' + b"[" * 20_000 + b"]" * 20_000 + b', "@type": "Product"')
    yield "broken JSON-LD", ld(b'"@type": "Product" "x"')


def main():
    torture = Torture(__doc__)
    trick = list(tricks())
    shop = "https://shop.example/item/%d.html"
    place = torture.path("pages.warc.gz")
    archive(place, dict([(shop % n, content) for n, (_, content) in enumerate(trick)] + [(shop % 9999, OPEN), (shop % 9998, body("<p>Made of steel.</p>"))]))
    tree = torture.tree("all")
    tree.replay = place
    tree.put("all.jsonl", [report("H-%d" % n, shop % n) for n in list(range(len(trick))) + [9999, 9998]])
    done = tree.run(timeout=300)
    torture.claim("%d pages made to hide: the run ends well" % len(trick), done.returncode == 0, (done.returncode, done.stderr[-500:]))
    where = {r["id"]: (copies[0][0], copies[0][1]["history"][-1].get("reason"), copies[0][1].get("listing", {}).get("complete"))
             for copies in tree.cases().values() for r in copies[0][1]["reports"]}
    torture.control("in the open, the words convict", where["H-9999"][0] in ("violation", "escalated", "review")
                    and where["H-9999"][0] != "no-violation", where["H-9999"])
    torture.control("and a plain page is clean", where["H-9998"][0] == "no-violation", where["H-9998"])
    clean = [(name, where["H-%d" % n]) for n, (name, _) in enumerate(trick) if where.get("H-%d" % n, ("lost",))[0] in ("no-violation", "lost")]
    # Entities are text, and what stays readable may well be read: only `no-violation` is wrong.
    torture.claim("none is called clean", not clean, clean)

    slow = []
    for n, (name, content) in enumerate(trick):
        if torture.left() < 3:
            print("      stopped for time at %s" % name)
            break
        path = torture.path("page.html")
        with open(path, "wb") as out:
            out.write(content)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        out = finished([torture.docket, "extract", path, "--url", shop % n, "--rules", torture.rules, "--json"], 60)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if out.returncode not in (0, 65) or spent > (1.0 if "release" in torture.docket else 10.0):
            slow.append((name, out.returncode, round(spent, 2), out.stderr[-200:]))
    torture.claim("each takes at most a second of CPU (ten without optimisation)", not slow, slow)
    torture.end()


main()
