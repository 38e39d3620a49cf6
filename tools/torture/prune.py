#!/usr/bin/env python3
"""`docket prune` by age and by person: what is to go is nowhere in the tree any more, the audit trail is whole, killed it is done again."""

import gzip
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, finished, link, report, small_load  # noqa: E402
import shutil  # noqa: E402

EMAIL, PERSON = "jane.roe@mail.example", "u-jane-roe"
LATER = "2028-11-21T12:00:00Z"


def everywhere(tree, text):
    """The files of a tree whose bytes, unpacked too, hold a text."""
    found = []
    for folder, _, names in os.walk(tree.root):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                content = file.read()
            if content[:2] == b"\x1f\x8b":
                try:
                    content += gzip.decompress(content)
                except (OSError, EOFError):
                    pass
            if text.encode() in content:
                found.append(os.path.relpath(path, tree.root))
    return sorted(found)


def build(torture, name):
    tree = torture.tree(name)
    sent = small_load(tree)
    shop = "https://shop.example/item/%d.html"
    me = {"kind": "buyer", "id": PERSON, "email": EMAIL, "name": "Jane Roe"}
    tree.put("jane.jsonl", [report("J-1", shop % 1, reporter=me, description="Call me, Jane Roe, at home"),
                            report("J-2", shop % 2, reporter=me, phone="555-1"), report("J-3", shop % 1, reporter=me),
                            report("J-9", shop % 3, reporter={"kind": "buyer", "id": PERSON + "2"})])
    tree.put("jane.csv.gz", gzip.compress(
        ("id,category,url,submitted_at,reporter.kind,reporter.email\nJ-4,prohibited,%s,2026-11-20T10:00:00Z,buyer,%s\n"
         % (shop % 3, EMAIL.upper())).encode()))
    tree.put("jane-bad.jsonl", '{"id": "J-5", "reporter": {"email": "%s"}}\n' % EMAIL)
    tree.run()
    return tree, sent + ["J-1", "J-2", "J-3", "J-4", "J-9"]


def prune(torture, tree, *words, now="2026-11-21T13:00:00Z", **options):
    return finished(list(options.pop("prefix", ())) + tree.command("prune", *words, now=now), 120)


def trail(tree):
    return {case: (copies[0][0], [r["id"] for r in copies[0][1]["reports"]], copies[0][1].get("assessment"),
                   copies[0][1]["history"]) for case, copies in tree.cases().items()}


def main():
    torture = Torture(__doc__)
    tree, sent = build(torture, "person")
    before = trail(tree)
    torture.control("before, the person is found in the tree", len(everywhere(tree, EMAIL)) > 2, everywhere(tree, EMAIL))
    dry = prune(torture, tree, "--person", EMAIL, "--dry-run", "--json")
    torture.claim("a dry run counts and changes nothing", dry.returncode == 0 and json.loads(dry.stdout)["reports"] == 4
                  and trail(tree) == before, (dry.stdout, dry.stderr))
    one = prune(torture, tree, "--person", EMAIL)
    two = prune(torture, tree, "--person", PERSON)
    torture.claim("it ends well", one.returncode == 0 and two.returncode == 0, (one.stderr, two.stderr))
    # The person's id is the beginning of another's, which stays.
    left = [p for word in (EMAIL, EMAIL.upper(), "Jane Roe", "555-1", '"%s"' % PERSON) for p in everywhere(tree, word)]
    torture.claim("nothing of the person is left", not left, left)
    torture.claim("another whose id begins alike is not erased", PERSON + "2" in json.dumps(trail_reports(tree)))
    after = trail(tree)
    torture.claim("every case is where it was, with its reports' ids and its assessment",
                  {c: v[:3] for c, v in before.items()} == {c: v[:3] for c, v in after.items()})
    torture.claim("every history only grew", all(after[c][3][:len(before[c][3])] == before[c][3] for c in before))
    erased = [c for c in after if after[c][3][-1]["event"] == "erased"]
    torture.claim("and says that data was erased, not whose", len(erased) >= 3 and EMAIL not in json.dumps(after), erased)
    wrong = tree.broken_promises(sent)
    torture.claim("every promise is kept", not wrong, wrong)
    tree.put("again.jsonl", [report("J-1", "https://shop.example/item/1.html",
                                    reporter={"kind": "buyer", "id": PERSON, "email": EMAIL, "name": "Jane Roe"},
                                    description="Call me, Jane Roe, at home")])
    done = tree.run("--json")
    torture.claim("the same report, sent again, is known and not kept again",
                  json.loads(done.stdout)["known"] == 1 and not [p for p in everywhere(tree, EMAIL) if "processed" not in p],
                  (done.stdout, everywhere(tree, EMAIL)))

    # By age.
    tree, sent = build(torture, "age")
    before = trail(tree)
    fresh = prune(torture, tree, "--older-than", "400d", "--json")
    torture.claim("nothing is old yet", fresh.returncode == 0 and json.loads(fresh.stdout)["reports"] == 0 and trail(tree) == before,
                  fresh.stdout + fresh.stderr)
    old = prune(torture, tree, "--older-than", "400d", "--json", now=LATER)
    counts = json.loads(old.stdout or "{}")
    torture.claim("later, finished cases lose reporters' data", old.returncode == 0 and counts.get("reports", 0) > 0, (old.stdout, old.stderr))
    after = trail(tree)
    torture.claim("the audit trail is whole", {c: v[:3] for c, v in before.items()} == {c: v[:3] for c, v in after.items()}
                  and all(after[c][3][:len(before[c][3])] == before[c][3] for c in before))
    waiting = [one for copies in tree.cases().values() for b, one in copies if b in ("violation", "review", "deferred")]
    torture.claim("cases that wait for someone keep everything", waiting and all(
        one["history"][-1]["event"] != "pruned" for one in waiting) and any(one["snapshots"] for one in waiting))
    wrong = tree.broken_promises(sent)
    torture.claim("and every promise is kept: no page went that a case needs", not wrong, wrong)
    again = prune(torture, tree, "--older-than", "400d", "--json", now=LATER)
    torture.claim("done again, it changes nothing", json.loads(again.stdout)["cases"] == 0, again.stdout)

    # Killed.
    if shutil.which("strace"):
        source, sent = build(torture, "source")
        bad, kills = [], 0
        for call in ("rename", "unlink", "pwrite64", "fsync"):
            for k in range(1, 60, 12 if torture.short else 1):
                if torture.left() < 3:
                    break
                tree = torture.tree("killed")
                shutil.rmtree(tree.root)
                shutil.copytree(source.root, tree.root, copy_function=lambda a, b: link(a, b) if "/cache/" in a else shutil.copy2(a, b))
                done = prune(torture, tree, "--person", EMAIL, prefix=[
                    "strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=" + call, "-e", "inject=%s:signal=SIGKILL:when=%d" % (call, k)])
                if done.returncode == 0:
                    break
                kills += 1
                prune(torture, tree, "--person", EMAIL)
                tree.run()
                left = everywhere(tree, EMAIL)
                wrong = tree.broken_promises(sent)
                if left or wrong:
                    bad.append((call, k, left, wrong))
        torture.claim("killed at %d calls and done again: nothing is left, nothing is lost" % kills, not bad and (kills > 5 or torture.left() < 5), (kills, bad[:3]))

    for words in ([], ["--person", ""], ["--older-than", "soon"]):
        done = prune(torture, tree, *words)
        torture.claim("prune %s is refused" % " ".join(words), done.returncode == 64, (done.returncode, done.stderr))
    torture.end()


def trail_reports(tree):
    return [one["reports"] for copies in tree.cases().values() for _, one in copies]


main()
