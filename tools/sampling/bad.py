"""Inputs that are no valid reports, one kind a file, and what stands beside them that is valid."""

import gzip
import io
import json


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def good(identity, url, category="counterfeit", **more):
    out = {"id": identity, "category": category, "url": url, "submitted_at": "2026-11-19T08:00:00Z",
           "reporter": {"id": "u-900", "kind": "buyer"}, "description": "Stands among bad neighbours."}
    out.update(more)
    return out


def files(url, other):
    """[(name, bytes, [(line, code)], [valid report ids])]; a code only where it is plain which one."""
    def base(identity, **more):
        return good(identity, more.pop("url", url), **more)

    out = []

    def add(name, content, bad, valid=()):
        out.append((name, content if isinstance(content, bytes) else content.encode("utf-8"), bad, list(valid)))

    report = base("S-BAD-01")
    del report["url"]
    add("bad-missing-field.json", dump(report) + "\n", [(1, "field-missing")])
    add("bad-wrong-type.json", json.dumps(base("S-BAD-02", reporter="u-77"), indent=2) + "\n", [(None, "field-type")])
    add("bad-category.jsonl", dump(base("S-BAD-03", category="ugly")) + "\n", [(1, "category-unknown")])
    lines = [dump(good("S-OK-01", url)), '{"id": "S-BAD-04", "category": "counterfeit", "url": ', dump(
        good("S-OK-02", other, category="prohibited"))]
    add("bad-line-in-the-middle.jsonl", "\n".join(lines) + "\n", [(2, None)], ["S-OK-01", "S-OK-02"])
    twice = dump(base("S-BAD-05")).replace('"category": "counterfeit"', '"category": "counterfeit", "category": "prohibited"')
    add("bad-duplicate-key.jsonl", twice + "\n", [(1, "json-duplicate-key")])
    torn = dump(base("S-BAD-06", description="The writer was cut off in the mid"))
    add("bad-torn-last-line.ndjson", dump(good("S-OK-03", url, reporter={"id": "u-901", "kind": "buyer"})) + "\n"
        + torn[:len(torn) - 30], [(2, None)], ["S-OK-03"])
    add("bad-url-scheme.jsonl", dump(base("S-BAD-07", url="ftp://www.bazaarlane.example/item/1.html")) + "\n"
        + dump(base("S-BAD-08", url="javascript:alert(1)")) + "\n", [(1, "url-scheme"), (2, "url-scheme")])
    add("bad-url-private.jsonl", "".join(dump(base("S-BAD-%02d" % (9 + i), url=u)) + "\n" for i, u in enumerate(
        ["http://127.0.0.1/admin", "http://169.254.169.254/latest/meta-data/", "https://[::1]:443/", "http://0x7f.1/"])),
        [(n, "url-blocked") for n in (1, 2, 3, 4)])
    add("bad-date.jsonl", dump(base("S-BAD-13", submitted_at="19.11.2026 10:00")) + "\n"
        + dump(base("S-BAD-14", submitted_at="2026-02-30T10:00:00Z")) + "\n", [(1, "time-syntax"), (2, "time-syntax")])
    add("bad-extension.xml", "<report>%s</report>\n" % url, [(None, "extension-unknown")])
    head = "id,category,url,submitted_at,reporter.kind,description\r\n"
    add("bad-quoting.csv", head + "S-OK-04,counterfeit,%s,2026-11-19T08:00:00Z,staff,\"fine, and quoted\"\r\n" % url
        + "S-BAD-16,counterfeit,%s,2026-11-19T08:00:00Z,buyer,\"quote \"inside\" a field\"\r\n" % url,
        [(3, None)], ["S-OK-04"])
    add("bad-missing-column.csv", "id,category,submitted_at,reporter.kind\r\nS-BAD-17,counterfeit,2026-11-19T08:00:00Z,buyer\r\n",
        [(None, None)])
    add("bad-binary.jsonl", bytes((i * 73 + 41) % 256 for i in range(700)).replace(b"\n", b"\x00"), [(None, None)])
    add("bad-invalid-utf8.jsonl", dump(base("S-BAD-18")).encode().replace(b"Stands", b"St\xe4nds") + b"\n", [(1, None)])
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as stream:
        stream.write("".join(dump(base("S-BAD-2%d" % i)) + "\n" for i in range(5)).encode())
    add("bad-truncated.jsonl.gz", packed.getvalue()[:60], [(None, None)])
    add("bad-not-gzip.csv.gz", "id,category\r\nthis is not gzip\r\n", [(None, None)])
    add("bad-empty.json", "", [(None, None)])
    changed = base("S-CF-01", description="Same id as another report, with other content.", url=other)
    # Named so that it is read after the report whose id it takes.
    add("zz-bad-same-id.json", dump([changed]) + "\n", [(None, "id-conflict")])
    return out
