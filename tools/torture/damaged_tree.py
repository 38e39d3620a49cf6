#!/usr/bin/env python3
"""The index deleted, truncated, garbage; a case file cut, flipped, duplicated, edited, moved: rebuilt or quarantined, said, never silently wrong."""

import json
import os
import shutil
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, link, report, small_load  # noqa: E402

LATER = "2026-11-21T12:30:00Z"


def clone(torture, template, name):
    tree = torture.tree(name)
    shutil.rmtree(tree.root)
    shutil.copytree(template.root, tree.root, symlinks=True,
                    copy_function=lambda a, b: link(a, b) if "/cache/" in a else shutil.copy2(a, b))
    tree.replay = template.replay
    return tree


def poke(tree):
    """A new report on a page of its own, so that a run has work to do."""
    tree.put("poke.json", report("P-1", "https://shop.example/item/777.html"))


def findings(tree):
    """What verify finds, but for the reports of a case that lies in quarantine: those it rightly names."""
    quarantined = os.listdir(os.path.join(tree.root, ".docket", "quarantine"))
    return [line for line in tree.verify().splitlines() if not (quarantined and line.startswith("processed-stands-in-cases"))]


def index(torture, template, sent, wanted):
    size = os.path.getsize(os.path.join(template.root, ".docket", "index.sqlite"))
    step = max(4096, size // (6 if torture.short else 60))

    def cut(at):
        return lambda path: os.truncate(path, at)

    def flip(at, length):
        def do(path):
            with open(path, "r+b") as file:
                file.seek(at)
                old = file.read(length)
                file.seek(at)
                file.write(bytes(b ^ 0xff for b in old))
        return do

    def garbage(path):
        with open(path, "wb") as out:
            out.write(os.urandom(size))

    damages = [("deleted", os.remove), ("empty", cut(0)), ("garbage", garbage), ("a directory", lambda p: (os.remove(p), os.mkdir(p)))]
    damages += [("cut at %d" % at, cut(at)) for at in range(512, size, step)]
    damages += [("flipped at %d" % at, flip(at, 64)) for at in range(0, size, step)]
    bad = []
    for name, damage in damages:
        if torture.left() < 3:
            break
        for extra in ("", "-wal", ".seal"):
            if extra and name != "garbage":
                continue
            tree = clone(torture, template, "tree")
            path = os.path.join(tree.root, ".docket", "index.sqlite" + extra)
            if extra and not os.path.exists(path):
                open(path, "w").close()
            damage(path)
            poke(tree)
            done = tree.run(now=LATER)
            wrong = tree.broken_promises(sent + ["P-1"])
            kept = {case: where for case, where in tree.picture()["cases"].items() if case in wanted["cases"]}
            if done.returncode != 0 or wrong or kept != wanted["cases"]:
                bad.append((name + extra, done.returncode, done.stderr[-200:], wrong))
            elif name in ("deleted", "garbage", "empty") and not extra and "index" not in done.stderr:
                bad.append((name, "said nothing"))
    torture.claim("%d damages of the index: built again, and every promise kept" % len(damages), not bad, bad[:4])


def case_files(torture, template, sent, wanted):
    some = [path for _, path in template.case_files()]
    victim = max(some, key=os.path.getsize)
    with open(victim, "rb") as file:
        content = file.read()
    where = os.path.relpath(victim, template.root)
    step = 64 if not torture.short else max(64, len(content) // 8 // 64 * 64)
    silent, crashed, lost = [], [], []
    tries = 0
    for kind in ("cut", "flip", "zero"):
        for at in range(0, len(content), step):
            if torture.left() < 3:
                break
            tries += 1
            tree = clone(torture, template, "tree")
            path = os.path.join(tree.root, where)
            changed = bytearray(content)
            if kind == "cut":
                changed = changed[:at]
            elif kind == "flip":
                changed[at] ^= 1
            else:
                changed[at:at + 16] = bytes(min(16, len(content) - at))
            with open(path + ".new", "wb") as out:
                out.write(changed)
            os.rename(path + ".new", path)
            poke(tree)
            done = tree.run(now=LATER)
            if done.returncode != 0:
                crashed.append((kind, at, done.returncode, done.stderr[-300:]))
                continue
            try:
                sound = json.loads(bytes(changed))
            except (ValueError, UnicodeDecodeError):
                sound = None
            said = os.path.basename(where) in done.stderr or where in done.stderr
            quarantined = os.listdir(os.path.join(tree.root, ".docket", "quarantine"))
            if sound is None and not (said and quarantined):
                silent.append((kind, at, done.stderr[-200:], quarantined))
            # Another digit in a digest or a place is sound JSON: that verify says so is what is promised.
            found = [one for one in findings(tree) if sound is None or not one.startswith("evidence-reads-back")]
            if found:
                lost.append((kind, at, found))
    torture.claim("%d cuts, flips and zeroes of a case file: no run fails" % tries, not crashed, crashed[:3])
    torture.claim("what is no JSON any more is quarantined and named", not silent, silent[:3])
    torture.claim("and verify is content with what is left", not lost, lost[:3])


def hands(torture, template, sent, wanted):
    def first(tree, bucket):
        return sorted(path for b, path in tree.case_files() if b == bucket)[0]

    bucket = sorted({b for b, _ in template.case_files()} - {"duplicate"})[0]

    # Moved, the way a person does it.
    tree = clone(torture, template, "moved")
    path = first(tree, bucket)
    target = path.replace("/%s/" % bucket, "/closed/")
    os.makedirs(os.path.dirname(target), exist_ok=True)
    os.rename(path, target)
    poke(tree)
    done = tree.run(now=LATER)
    case = os.path.basename(path)[:-5]
    where = [b for b, one in tree.cases()[case]]
    torture.claim("a case moved by hand is followed", done.returncode == 0 and where == ["closed"] and not tree.broken_promises(sent),
                  (done.stderr, where, tree.broken_promises(sent)))

    # Duplicated into another bucket.
    tree = clone(torture, template, "doubled")
    path = first(tree, bucket)
    target = path.replace("/%s/" % bucket, "/closed/")
    os.makedirs(os.path.dirname(target), exist_ok=True)
    shutil.copy2(path, target)
    before = tree.verify()
    torture.control("verify says that a case lies in two buckets", "case-in-one-bucket" in before, before)
    poke(tree)
    done = tree.run(now=LATER)
    torture.claim("a case in two buckets is settled and said", done.returncode == 0 and not tree.broken_promises(sent)
                  and os.path.basename(path)[:-5] in done.stderr, (done.stderr, tree.broken_promises(sent)))

    # Under another name, and in another shard.
    tree = clone(torture, template, "renamed")
    path = first(tree, bucket)
    os.rename(path, os.path.join(os.path.dirname(path), "c-0123456789abcdef.json"))
    poke(tree)
    done = tree.run(now=LATER)
    held = set(tree.reports())
    quarantined = [n for n in os.listdir(os.path.join(tree.root, ".docket", "quarantine")) if not n.endswith(".error.json")]
    torture.claim("a case under another's name is said and not lost", done.returncode == 0 and done.stderr != ""
                  and (not set(sent) - held or quarantined), (done.stderr, set(sent) - held, quarantined))
    torture.claim("and verify is content", not findings(tree), findings(tree))

    # Edited by hand: a field that is not known stays; the case stays the same case.
    tree = clone(torture, template, "edited")
    path = first(tree, bucket)
    with open(path) as file:
        one = json.load(file)
    one["reports"][0]["description"] = "mended by hand"
    with open(path, "w") as out:
        json.dump(one, out)
    tree.put("more.json", report("E-1", one["subject"]["url"], one["category"]))
    done = tree.run(now=LATER)
    again = [copies[0][1] for case, copies in tree.cases().items() if case == one["id"]]
    torture.claim("a hand-edited case is read, not overwritten unseen",
                  done.returncode == 0 and again and again[0]["reports"][0]["description"] == "mended by hand"
                  and not tree.broken_promises(sent + ["E-1"]), (done.stderr, again and again[0]["reports"], tree.broken_promises(sent)))

    # Hostile editing: what the file says must not lead anywhere.
    bad = []
    for name, change in {
            "the id": {"id": "../../x"}, "the version": {"version": -5}, "a huge version": {"version": 9223372036854775807},
            "the bucket": {"bucket": "../../etc"}, "the priority": {"priority": 1e308}, "the snapshot": {"snapshots": [
                {"fetched_at": "2026-11-21T12:00:00Z", "url": "https://shop.example/", "status": 200, "sha256": "0" * 64,
                 "warc": "../../../../../../etc/passwd", "offset": 0}]},
            "an offset": {"snapshots": [{"fetched_at": "2026-11-21T12:00:00Z", "url": "https://shop.example/", "status": 200,
                                         "sha256": "0" * 64, "warc": "x.warc.gz", "offset": 9223372036854775807}]},
            "the history": {"history": [{"at": "9999-12-31T23:59:59Z", "event": "x", "by": "y"}]},
            "no reports": {"reports": []}, "the clock": {"clock": {"due": "0001-01-01T00:00:00Z", "action": "x"}},
            "attempts": {"attempts": 9223372036854775807}, "the probability": {"assessment": None}}.items():
        tree = clone(torture, template, "hostile")
        path = first(tree, bucket)
        with open(path) as file:
            changed = json.load(file)
        changed.update(change)
        with open(path + ".new", "w") as out:
            json.dump(changed, out)
        os.rename(path + ".new", path)
        tree.put("more.json", report("H-1", one["subject"]["url"], one["category"]))
        done = tree.run(now="2026-11-29T12:00:00Z")
        outs = [done] + [torture_run(torture, tree, *words) for words in (
            ["list", "--json"], ["summary"], ["show", one["id"]], ["explain", one["id"]], ["reprocess", tree.root])]
        for out in outs:
            if out.returncode < 0 or out.returncode not in (0, 65, 74):
                bad.append((name, out.args[1:3], out.returncode, out.stderr[-300:]))
            if "root:" in out.stdout + out.stderr:
                bad.append((name, "read /etc/passwd"))
    torture.claim("a case file edited with malice crashes nothing and leads nowhere", not bad, bad)


def torture_run(torture, tree, *words):
    from common import finished
    return finished(tree.command(*words, now="2026-11-29T12:00:00Z"), 60)


def main():
    torture = Torture(__doc__)
    template = torture.tree("template")
    sent = small_load(template)
    template.run()
    wanted = template.picture()
    hands(torture, template, sent, wanted)
    index(torture, template, sent, wanted)
    case_files(torture, template, sent, wanted)

    # The control: a change that nobody can see but by reading is one that verify sees.
    tree = clone(torture, template, "control")
    path = sorted(path for _, path in tree.case_files())[0]
    os.remove(path)
    torture.control("a case file removed is seen by verify", "index-equals-files" in tree.verify(), tree.verify())
    torture.end()


main()
