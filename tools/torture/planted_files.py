#!/usr/bin/env python3
"""What may be planted in `incoming`: links, FIFOs, sockets, directories, hard links, devices, hostile names and hostile ids.

Nothing is followed, nothing blocks, nothing becomes a path; each is quarantined within a second, with its reason.
"""

import json
import os
import socket
import stat
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, report  # noqa: E402

IDS = ["../../../etc/cron.d/x", "/", "/etc/passwd", ".", "..", "~", "a/b", "a\\b", "CON", "con", "x\u0000y", "x\ny", "x\u202ey", "i" * 300,
       "i" * 64000, "-rf", "--help", "$(touch x)", "`id`", "%2e%2e%2f", "\ud800", "Twin", "TWIN", "twin", "e\u0301", "\u00e9", " ", "",
       "'; DROP TABLE cases; --", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\u001b[2J", "a\u200bb", "c-0000000000000000"]
NAMES = ["-rf.json", "--help.json", "a b.json", "new\nline.json", "esc\x1b[2J.json", "quote'\".json", "$(id).json", "\u202egnp.json",
         "x" * 250 + ".json", "%2e%2e.json", "CON.json", "ünï.json", ";ls.json", "*.json", "README.md"]


def outside_touched(torture, before):
    after = snapshot(torture)
    return [path for path in set(before) ^ set(after) | {p for p in before if after.get(p) != before[p]}]


def snapshot(torture):
    found = {}
    for folder, _, names in os.walk(torture.path("outside")):
        for name in names:
            path = os.path.join(folder, name)
            status = os.lstat(path)
            found[path] = (status.st_mtime_ns, status.st_size, status.st_mode)
    return found


def main():
    torture = Torture(__doc__)
    outside = torture.path("outside")
    os.makedirs(outside)
    secret = os.path.join(outside, "secret.json")
    with open(secret, "w") as out:
        json.dump(report("SECRET-1", "https://shop.example/item/1"), out)
    before = snapshot(torture)

    tree = torture.tree("planted")
    incoming = os.path.join(tree.root, "incoming")
    here = lambda name: os.path.join(incoming, name)  # noqa: E731
    os.symlink(secret, here("link.json"))
    os.symlink("/dev/zero", here("zero.json"))
    os.symlink("/proc/self/environ", here("environ.jsonl"))
    os.symlink(outside, here("linkdir.json"))
    os.symlink("dangling", here("dangling.csv"))
    os.symlink("loop.json", here("loop.json"))
    os.mkfifo(here("fifo.json"))
    os.mkfifo(here("fifo.jsonl.gz"))
    os.mkdir(here("directory.json"))
    os.mkdir(here("directory"))
    with open(os.path.join(here("directory"), "inner.json"), "w") as out:
        json.dump(report("INNER-1", "https://shop.example/item/1"), out)
    hard = os.path.join(outside, "hard.json")
    with open(hard, "w") as out:
        json.dump(report("HARD-1", "https://shop.example/item/1"), out)
    os.link(hard, here("hard.json"))
    before = snapshot(torture)
    plug = socket.socket(socket.AF_UNIX)
    os.chdir(incoming)
    plug.bind("socket.json")
    planted = ["link.json", "zero.json", "environ.jsonl", "linkdir.json", "dangling.csv", "loop.json", "fifo.json", "fifo.jsonl.gz",
               "directory.json", "directory", "hard.json", "socket.json"]
    if os.geteuid() == 0:
        try:
            os.mknod(here("device.json"), 0o600 | stat.S_IFCHR, os.makedev(1, 5))
            planted.append("device.json")
        except OSError:
            pass
    os.chdir(torture.scratch)
    tree.put("good.json", report("GOOD-1", "https://shop.example/item/1"))
    done = tree.run(timeout=30)
    torture.claim("planted: the run ends well and soon (%.1f s)" % done.seconds,
                  done.returncode == 0 and not done.late and done.seconds < 5, (done.returncode, done.stderr))
    left = tree.incoming()
    torture.claim("nothing planted is left in incoming", not left, left)
    folder = os.path.join(tree.root, "invalid")
    why = [name for name in os.listdir(folder) if name.endswith(".error.json")]
    torture.claim("%d planted things each have their reason" % len(planted), len(why) == len(planted), sorted(os.listdir(folder)))
    places = tree.reports()
    torture.claim("nothing was followed: only the good report is in a case", list(places) == ["GOOD-1"], list(places))
    torture.claim("nothing outside was touched", not outside_touched(torture, before), outside_touched(torture, before))
    content = "".join(open(os.path.join(folder, n), errors="replace").read() for n in why)
    torture.claim("no content of a link's target is repeated", "SECRET" not in content and "PATH=" not in content)
    second = tree.run(timeout=30)
    torture.claim("the next run finds nothing to do", second.returncode == 0 and second.seconds < 5, second.stderr)
    found = tree.verify()
    torture.claim("verify is content", not found, found)

    # The control: the same report as a plain file is taken in, so it was the kind of file that was refused.
    tree = torture.tree("plain")
    with open(secret) as file:
        tree.put("link.json", file.read())
    tree.run()
    torture.control("the same content as a plain file is taken in", "SECRET-1" in tree.reports())

    # A queue whose own directories are links.
    tree = torture.tree("linked")
    elsewhere = torture.path("elsewhere")
    os.makedirs(elsewhere)
    for bucket in ("review", "deferred", "no-violation"):
        os.symlink(elsewhere, os.path.join(tree.root, bucket))
    tree.put("one.json", report("L-1", "https://shop.example/item/1"))
    done = tree.run(timeout=30)
    torture.claim("a bucket that is a link: said, nothing written through it",
                  done.returncode == 74 and not os.listdir(elsewhere) and done.stderr != "", (done.returncode, done.stderr, os.listdir(elsewhere)))

    # Hostile ids.
    tree = torture.tree("ids")
    tree.put("ids.jsonl", "".join(json.dumps(report(id, "https://shop.example/item/%d" % n)) + "\n" for n, id in enumerate(IDS)))
    done = tree.run(timeout=30)
    torture.claim("%d hostile ids: the run ends well" % len(IDS), done.returncode == 0, done.stderr)
    paths = [path for _, path in tree.case_files()]
    plain = [p for p in paths if not all(c in "0123456789abcdef-c" for c in os.path.basename(p)[:-5])]
    torture.claim("no id becomes a path", not plain, plain)
    stray = [os.path.join(d, n) for d, ds, ns in os.walk(tree.root) for n in ds + ns if len(os.fsencode(n)) > 255 or "/" in n or "\n" in n]
    torture.claim("and no name", not stray, stray)
    places = tree.reports()
    torture.claim("twins by case or by composition are different reports", {"Twin", "TWIN", "twin"} <= set(places), list(places))
    wrong = tree.broken_promises([id for id in ("Twin", "TWIN", "twin")])
    torture.claim("every promise is kept", not wrong, wrong)
    control = [c for c in done.stdout + done.stderr if ord(c) < 32 and c not in "\n\t"]
    torture.claim("no control character reaches the log", not control, control)

    # Hostile file names.
    tree = torture.tree("names")
    os.chdir(os.path.join(tree.root, "incoming"))
    sent = []
    for number, name in enumerate(NAMES):
        if name.endswith(".json"):
            sent.append("F-%d" % number)
        with open(name, "w") as out:
            json.dump(report("F-%d" % number, "https://shop.example/item/%d" % number), out)
    with open(os.fsencode("bad\udcff.json".encode("utf-8", "surrogateescape")), "w") as out:
        json.dump(report("F-bytes", "https://shop.example/item/99"), out)
    sent.append("F-bytes")
    os.chdir(torture.scratch)
    done = tree.run(timeout=30)
    torture.claim("%d hostile file names: the run ends well" % len(NAMES), done.returncode == 0, (done.returncode, done.stderr))
    control = [c for c in done.stdout + done.stderr if ord(c) < 32 and c not in "\n\t"]
    torture.claim("no control character of a name reaches the log", not control, repr(done.stderr))
    wrong = tree.broken_promises(sent)
    torture.claim("all of them are taken in", not wrong, wrong)
    torture.end()


main()
