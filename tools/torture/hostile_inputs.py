#!/usr/bin/env python3
"""Report files that are wrong in every way: a precise reason for each, memory bounded, the rest of the file processed.

Every JSON that RFC 8259 forbids, duplicate keys, 100,000 brackets, invalid UTF-8, torn lines, CSV with every quoting mistake,
gzip cut short, a line of 10 GB; then every prefix of a good file.
"""

import gzip
import io
import json
import os
import random
import resource
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, finished, report  # noqa: E402

GOOD = json.dumps(report("GOOD-1", "https://shop.example/item/1"))


def line(text):
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text


def broken_json():
    """Texts that are no JSON or no report, by name."""
    base = GOOD
    inner = '"description": "It is a replica"'
    yield "trailing comma", base[:-1] + ",}"
    yield "single quotes", base.replace('"', "'")
    yield "unquoted key", base.replace('"id"', "id", 1)
    yield "comment", base.replace("{", "{/* x */", 1)
    yield "hash comment", base.replace("{", "{# x", 1)
    yield "NaN", base.replace(inner, '"description": NaN')
    yield "Infinity", base.replace(inner, '"description": Infinity')
    yield "leading zero", base.replace(inner, '"n": 012')
    yield "leading plus", base.replace(inner, '"n": +1')
    yield "bare point", base.replace(inner, '"n": .5')
    yield "point at end", base.replace(inner, '"n": 5.')
    yield "bare exponent", base.replace(inner, '"n": 1e')
    yield "hex", base.replace(inner, '"n": 0x10')
    yield "bad escape", base.replace("replica", "rep\\lica")
    yield "hex escape", base.replace("replica", "\\x41")
    yield "short escape", base.replace("replica", "\\u12")
    yield "lone high surrogate", base.replace("replica", "\\ud800")
    yield "lone low surrogate", base.replace("replica", "\\udc00")
    yield "swapped surrogates", base.replace("replica", "\\udc00\\ud800")
    yield "raw newline", None
    yield "raw tab", base.replace("replica", "a\tb")
    yield "raw NUL", base.replace("replica", "a\0b")
    yield "raw escape", base.replace("replica", "a\x1bb")
    yield "duplicate key", base[:-1] + ', "id": "other"}'
    yield "duplicate escaped key", base[:-1] + ', "\\u0069d": "other"}'
    yield "duplicate nested key", base.replace('"kind": "buyer"', '"kind": "buyer", "kind": "staff"')
    yield "invalid UTF-8", line(base).replace(b"replica", b"rep\xfflica")
    yield "overlong UTF-8", line(base).replace(b"replica", b"\xc0\xaf")
    yield "CESU surrogate", line(base).replace(b"replica", b"\xed\xa0\x80")
    yield "beyond Unicode", line(base).replace(b"replica", b"\xf4\x90\x80\x80")
    yield "cut UTF-8", line(base).replace(b"replica", b"\xe2\x82")
    yield "two values", base + " " + base
    yield "more behind", base + " x"
    yield "unclosed", base[:-1]
    yield "unclosed text", base[:-3]
    yield "only a bracket", "{"
    yield "wrong bracket", base[:-1] + "]"
    yield "missing colon", base.replace('"id":', '"id"', 1)
    yield "missing comma", base.replace(", ", " ", 1)
    yield "leading comma", base.replace("{", "{,", 1)
    yield "null", "null"
    yield "true", "true"
    yield "a number", "12"
    yield "a text", '"x"'
    yield "an array", "[1, 2]"
    yield "huge number", base.replace(inner, '"n": 1e999999999') if False else "1e999999999"
    yield "capital True", base.replace(inner, '"n": True')
    yield "brackets", "[" * 100_000
    yield "braces", '{"a":' * 100_000
    yield "brackets closed", "[" * 100_000 + "]" * 100_000
    yield "UTF-16", base.encode("utf-16")
    yield "EBCDIC", base.encode("cp500")
    yield "id a number", base.replace('"GOOD-1"', "17", 1)
    yield "id null", base.replace('"GOOD-1"', "null", 1)
    yield "id missing", base.replace('"id": "GOOD-1", ', "", 1)
    yield "unknown category", base.replace("counterfeit", "fake", 1)
    yield "kind unknown", base.replace("buyer", "robot", 1)
    yield "no time", base.replace("2026-11-20T10:00:00Z", "yesterday")
    yield "impossible time", base.replace("2026-11-20T10:00:00Z", "2026-02-30T10:00:00Z")
    yield "year 99999", base.replace("2026-11-20T10:00:00Z", "99999-11-20T10:00:00Z")
    yield "url empty", base.replace("https://shop.example/item/1", "")
    yield "url endless", base.replace("https://shop.example/item/1", "https://shop.example/" + "a" * 100_000)
    yield "text endless", base.replace("replica", "a" * 5_000_000)


CSV_HEAD = "id,category,url,submitted_at,reporter.kind,description\n"
CSV_ROW = "{id},counterfeit,https://shop.example/item/1,2026-11-20T10:00:00Z,buyer,{text}\n"


def broken_csv():
    yield "quote opened", CSV_ROW.format(id="Q-1", text='"never closed')
    yield "quote inside", CSV_ROW.format(id="Q-2", text='a "quote" inside')
    yield "text behind quote", CSV_ROW.format(id="Q-3", text='"closed" and more')
    yield "too many fields", CSV_ROW.format(id="Q-4", text="a,b,c,d")
    yield "too few fields", "Q-5,counterfeit\n"
    yield "bare return", CSV_ROW.format(id="Q-6", text="a\rb")
    yield "NUL", CSV_ROW.format(id="Q-7", text="a\0b")
    yield "semicolons", CSV_ROW.format(id="Q-8", text="x").replace(",", ";")
    yield "backslash quote", CSV_ROW.format(id="Q-9", text='"a \\" b"')
    yield "half a quote", CSV_ROW.format(id="Q-10", text='"a "" b')


def limited(torture, tree, megabytes, seconds=240):
    """A run that may take so much memory, and the most it took."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    done = finished(["python3", "-c",
                     "import resource,subprocess,sys; r=subprocess.run(sys.argv[1:]).returncode;"
                     "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr); sys.exit(r if r >= 0 else 99)"]
                    + tree.command("run"), seconds, preexec_fn=limit)
    lines = done.stderr.strip().splitlines()
    return (int(lines[-1]) // 1024 if lines and lines[-1].isdigit() else 0), done


def reasons(tree):
    folder = os.path.join(tree.root, "invalid")
    found = {}
    for name in os.listdir(folder):
        if name.endswith(".error.json"):
            with open(os.path.join(folder, name)) as file:
                found[name[:-11]] = json.load(file)
    return found


def main():
    torture = Torture(__doc__)
    plain = torture.tree("plain")
    plain.put("good.json", GOOD)
    calm, done = limited(torture, plain, 0)

    # Each as a line between two good ones.
    tree = torture.tree("lines")
    wanted = {}
    for number, (name, text) in enumerate(broken_json()):
        if text is None:
            text = GOOD.replace("replica", "a\nb")
        file = "l%03d.jsonl" % number
        before, after = (GOOD.replace("GOOD-1", "%s-%d" % (w, number)) for w in ("B", "A"))
        tree.put(file, line(before) + b"\n" + line(text) + b"\n" + line(after) + b"\n")
        wanted[file] = name
    size, done = limited(torture, tree, 0)
    torture.claim("%d broken lines: the run ends well (%d MB)" % (len(wanted), size), done.returncode == 0, done.stderr[-500:])
    found = reasons(tree)
    silent = [name for file, name in wanted.items() if not any(key.startswith(file) for key in found)]
    torture.claim("each has its reason", not silent, silent)
    # UTF-16 has line feeds of its own, and a raw newline cuts a line in two: both are two broken lines.
    vague = [(key, why) for key, why in found.items() if not (why.get("line") and why.get("found") and why.get("expected"))]
    torture.claim("with line, found and expected", not vague, vague[:3])
    misplaced = [(wanted[key.split(".jsonl")[0] + ".jsonl"], why["line"]) for key, why in found.items() if why["line"] not in (2, 3)]
    torture.claim("at the right line", not misplaced, misplaced)
    held = set(tree.reports())
    lost = [file for file in wanted for w in "AB" if "%s-%d" % (w, int(file[1:4])) not in held]
    torture.claim("the lines before and after are processed", not lost, lost)
    torture.claim("memory stays (%d MB over %d)" % (size - calm, calm), size <= calm + 60, size)
    texts = "".join(open(os.path.join(tree.root, "invalid", key + ".error.json")).read() for key in found)
    acting = {c for c in texts if (ord(c) < 32 and c != "\n") or ord(c) in (0x202e, 0x200b, 0x9b)}
    torture.claim("and the reasons themselves are inert", not acting, acting)

    # The same as whole files, and in the middle of a list.
    tree = torture.tree("files")
    count = 0
    for number, (name, text) in enumerate(broken_json()):
        if text is not None and len(text) < 1_000_000:
            tree.put("f%03d.json" % number, line(text))
            count += 1
    done = tree.run()
    found = reasons(tree)
    torture.claim("%d broken files: each has its reason, none is left" % count,
                  done.returncode == 0 and len({k[:4] for k in found}) == count and not tree.incoming(),
                  (done.returncode, len(found), tree.incoming()))

    # CSV.
    tree = torture.tree("csv")
    names = []
    for number, (name, row) in enumerate(broken_csv()):
        names.append(name)
        tree.put("c%d.csv" % number, CSV_HEAD + CSV_ROW.format(id="B-%d" % number, text="x") + row
                 + CSV_ROW.format(id="A-%d" % number, text="y"))
    for number, head in enumerate(["", "id\n", "a,b,c\n1,2,3\n", '"id\n', "\ufeff" + CSV_HEAD, CSV_HEAD * 2, "id,id\n1,2\n", "\0\0\0", "," * 100_000 + "\n"]):
        tree.put("h%d.csv" % number, head)
    done = tree.run()
    held = set(tree.reports())
    lost = [name for number, name in enumerate(names) if "B-%d" % number not in held]
    torture.claim("%d quoting mistakes: the run ends well, rows before them stand" % len(names), done.returncode == 0 and not lost,
                  (done.returncode, done.stderr[-300:], lost))
    found = reasons(tree)
    silent = [name for number, name in enumerate(names) if not any(k.startswith("c%d.csv" % number) for k in found)
              and "Q-%d" % (number + 1) not in held]
    torture.claim("each mistake has its reason, or the row was read", not silent, silent)
    after = [name for number, name in enumerate(names) if "A-%d" % number not in held and name not in ("quote opened", "half a quote")]
    torture.claim("rows after them are processed", not after, after)

    # Gzip cut short, with garbage, a bomb, a line that does not end.
    tree = torture.tree("gzip")
    body = ("\n".join(GOOD.replace("GOOD-1", "Z-%d" % n) for n in range(50)) + "\n").encode()
    whole = gzip.compress(body)
    tree.put("cut.jsonl.gz", whole[:-30])
    tree.put("plain.jsonl.gz", body.replace(b"Z-", b"Y-"))
    tree.put("noise.jsonl.gz", b"\x1f\x8b\x08\x00" + os.urandom(3000))
    tree.put("behind.jsonl.gz", gzip.compress(body.replace(b"Z-", b"X-")) + b"trailing noise")
    tree.put("empty.jsonl.gz", b"")
    tree.put("none.jsonl.gz", gzip.compress(b""))
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=9) as bomb:
        for _ in range(20 if torture.short else 400):
            bomb.write(bytes(1 << 20))
    tree.put("bomb.json.gz", out.getvalue())
    size, done = limited(torture, tree, 0)
    found = reasons(tree)
    torture.claim("gzip cut, noisy, bomb: the run ends well (%d MB)" % size, done.returncode == 0 and size <= calm + 60,
                  (done.returncode, size, done.stderr[-300:]))
    silent = [n for n in ("cut", "plain", "noise", "empty", "bomb") if not any(k.startswith(n) for k in found)]
    torture.claim("each with its reason", not silent, (silent, sorted(found)))
    torture.claim("what came before the cut is processed", len([i for i in tree.reports() if i.startswith("Z-")]) > 10, len(tree.reports()))

    # A line that does not end: sparse, so that it costs no disk.
    tree = torture.tree("endless")
    path = os.path.join(tree.root, "incoming", "endless.jsonl")
    with open(path + ".tmp", "wb") as out:
        out.truncate((300 << 20) if torture.short else (10 << 30))
    os.rename(path + ".tmp", path)
    tree.put("good.json", GOOD)
    size, done = limited(torture, tree, 0)
    torture.claim("an endless line: %d MB of memory, %.0f s" % (size, done.seconds), done.returncode == 0 and size <= calm + 60
                  and "GOOD-1" in tree.reports() and reasons(tree), (done.returncode, size, done.stderr[-300:]))

    # Every prefix of a file: reports that are whole in it are in cases, the torn one is invalid, nothing else happens.
    random.seed(5)
    three = "".join(GOOD.replace("GOOD-1", "T-%d" % n) + "\n" for n in range(3)).encode()
    step = max(1, len(three) // 40) if torture.short else 1
    bad = []
    tree = torture.tree("sweep")
    cuts = list(range(0, len(three) + 1, step))
    for cut in cuts:
        text = three[:cut]
        for n in range(3):
            text = text.replace(b"T-%d" % n, b"S%d-%d" % (cut, n))
        tree.put("s%05d.jsonl" % cut, text)
    done = tree.run()
    held, found = set(tree.reports()), reasons(tree)
    ends = [i + 1 for i, b in enumerate(three) if b == 10]
    for cut in cuts:
        # A last line that is whole but for its newline is whole.
        expected = sum(1 for end in ends if end - 1 <= cut)
        got = len([n for n in range(3) if "S%d-%d" % (cut, n) in held])
        torn = cut not in ends and cut + 1 not in ends and cut > 0
        said = any(k.startswith("s%05d.jsonl" % cut) for k in found)
        if got != expected or (torn and not said):
            bad.append((cut, expected, got, said))
    torture.claim("%d prefixes of a file: whole reports are taken in, torn ones are said" % len(cuts), done.returncode == 0 and not bad,
                  (done.returncode, bad[:5]))

    # The control: the line that stood between broken ones is invalid as soon as it is broken.
    tree = torture.tree("control")
    tree.put("good.json", GOOD)
    tree.run()
    torture.control("the good line alone is taken in, and leaves no reason", "GOOD-1" in tree.reports() and not reasons(tree))
    torture.end()


main()
