#!/usr/bin/env python3
"""ENOSPC and EIO on each write, sync, rename and open, once and for good: 74 with the reason, nothing lost, the next run drains.

Then a real small disk: a tmpfs that is full, and one that has no inodes left, and both freed again.
"""

import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, Tree, finished, report, small_load  # noqa: E402
import calls  # noqa: E402

FAULTS = [("write", "ENOSPC"), ("write", "EIO"), ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fsync", "EIO"), ("fsync", "ENOSPC"),
          ("fdatasync", "EIO"), ("syncfs", "EIO"), ("syncfs", "ENOSPC"), ("rename", "ENOSPC"), ("rename", "EIO"), ("mkdir", "ENOSPC"),
          ("ftruncate", "EIO"), ("unlink", "EIO")]


def injected(torture, template, wanted, sent):
    most = calls.counted(torture, template, sorted({call for call, _ in FAULTS}))
    points = [(call, error, k, form) for call, error in FAULTS for k in range(1, most.get(call, 0) + 1) for form in ("", "+")]
    # Every call in turn: where time runs out, each has been tried at as many places as any other.
    points.sort(key=lambda point: point[2])
    total = len(points)
    if torture.short:
        points = points[::max(1, total // 14)]
    codes, crashed, silent, lost, unkept = {}, [], [], [], []
    for call, error, k, form in points:
        if torture.left() < 5:
            print("      stopped for time at %s %s %d" % (call, error, k))
            break
        point = "%s %s at %d%s" % (call, error, k, form)
        tree = calls.copy(torture, template, "tree")
        done = tree.run(prefix=["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=%s" % call,
                                "-e", "inject=%s:error=%s:when=%d%s" % (call, error, k, form)])
        codes[done.returncode] = codes.get(done.returncode, 0) + 1
        # Messages go through `write` too: a standard error that cannot be written says nothing.
        mute = call == "write"
        if done.returncode not in (0, 74) or done.late:
            crashed.append((point, done.returncode, done.stderr[-300:]))
        elif done.returncode == 74 and not mute and not any(
                word in done.stderr for word in ("No space left", "Input/output error", "disk")):
            silent.append((point, done.stderr))
        held = set(tree.reports())
        gone = [i for i in sent if i not in held and not
                ({"A": "a.jsonl", "B": "b.json"}[i[0]] in tree.incoming())]
        if gone:
            lost.append((point, gone))
        again = tree.run()
        wrong = tree.broken_promises(sent)
        if again.returncode != 0 or wrong or tree.picture() != wanted:
            unkept.append((point, again.returncode, again.stderr[-300:], wrong))
    torture.claim("%d of %d faults: 74, or 0 where it did not matter (%s)" % (sum(codes.values()), total, codes), not crashed, crashed)
    torture.claim("most ended with 74", codes.get(74, 0) > sum(codes.values()) // 3, codes)
    torture.claim("the reason is said", not silent, silent)
    torture.claim("nothing is lost", not lost, lost)
    torture.claim("the next run drains and keeps every promise", not unkept, unkept)


def small_disk(torture, name, options, fill):
    """A tree on a tmpfs that runs full in the middle."""
    place = torture.path(name)
    os.makedirs(place)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], stderr=subprocess.DEVNULL).returncode != 0:
        print("skip  %s: no tmpfs may be mounted here" % name)
        return
    try:
        tree = Tree(torture, name, root=os.path.join(place, "queues"))
        many = [report("F-%03d" % n, "https://shop.example/item/%d" % n, description="x" * 400) for n in range(300)]
        for part in range(3):
            tree.put("part%d.jsonl" % part, many[part * 100:part * 100 + 100])
        fill(place)
        full = tree.run()
        torture.claim("%s: a full disk ends the run with 74 and says so" % name,
                      full.returncode == 74 and ("No space left" in full.stderr or "disk is full" in full.stderr), (full.returncode, full.stderr[-300:]))
        held = set(tree.reports())
        waiting = {"part%d.jsonl" % part for part in range(3)} & set(tree.incoming())
        gone = [r["id"] for n, r in enumerate(many) if r["id"] not in held and "part%d.jsonl" % (n // 100) not in waiting]
        torture.claim("%s: nothing is lost" % name, not gone, gone[:5])
        shutil.rmtree(os.path.join(place, "ballast"), ignore_errors=True)
        again = tree.run()
        wrong = tree.broken_promises([r["id"] for r in many])
        torture.claim("%s: freed, the next run drains" % name, again.returncode == 0 and not wrong, (again.stderr[-300:], wrong))
    finally:
        subprocess.run(["umount", "-l", place])


def fill_bytes(place):
    os.makedirs(os.path.join(place, "ballast"))
    with open(os.path.join(place, "ballast", "bytes"), "wb") as out:
        status = os.statvfs(place)
        out.write(bytes(max(0, status.f_bavail * status.f_frsize - 700_000)))


def fill_inodes(place):
    os.makedirs(os.path.join(place, "ballast"))
    for number in range(max(0, os.statvfs(place).f_ffree - 160)):
        open(os.path.join(place, "ballast", str(number)), "w").close()


def main():
    torture = Torture(__doc__, needs=["strace"], bound=3000)
    if finished(["strace", "-qq", "-o", os.devnull, "true"], 10).returncode != 0:
        torture.skip("strace may not trace here")
    small_disk(torture, "bytes", "size=64m", fill_bytes)
    small_disk(torture, "inodes", "size=64m,nr_inodes=3000", fill_inodes)
    template = torture.tree("template")
    sent = small_load(template)
    reference = calls.copy(torture, template, "reference")
    reference.run()
    injected(torture, template, reference.picture(), sent)

    # The control: a disk that lies. `write` says that it wrote, and nothing was written.
    tree = calls.copy(torture, template, "control")
    tree.run(prefix=["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=rename", "-e", "inject=rename:retval=0:when=2+"])
    tree.run()
    torture.control("a disk that says yes and does nothing is noticed",
                    bool(tree.broken_promises(sent)) or tree.picture() != reference.picture())
    torture.end()


main()
