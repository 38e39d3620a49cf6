#!/usr/bin/env python3
"""kill -9 at every system call that writes, syncs, renames or removes, one run a call; the next run must finish all."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, finished, small_load  # noqa: E402
import calls  # noqa: E402

CALLS = ["write", "pwrite64", "fsync", "fdatasync", "syncfs", "rename", "unlink", "ftruncate", "truncate", "mkdir"]


def main():
    torture = Torture(__doc__, needs=["strace"])
    if finished(["strace", "-qq", "-o", os.devnull, "true"], 10).returncode != 0:
        torture.skip("strace may not trace here")
    template = torture.tree("template")
    sent = small_load(template)
    most = calls.counted(torture, template, CALLS)
    reference = calls.copy(torture, template, "reference")
    reference.run()
    wanted = reference.picture()
    torture.claim("an undisturbed run files %d reports" % len(sent), len(wanted["cases"]) > 3, wanted)
    points = [(call, k) for call in CALLS for k in range(1, most.get(call, 0) + 1)]
    total = len(points)
    if torture.short:
        points = points[::max(1, total // 12)]
    lost, differing, unkept, killed = [], [], [], 0
    for call, k in points:
        if torture.left() < 0:
            print("      stopped for time at %s %d" % (call, k))
            break
        tree = calls.copy(torture, template, "tree")
        done = tree.run(prefix=["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=%s" % call,
                                "-e", "inject=%s:signal=SIGKILL:when=%d" % (call, k)])
        if done.returncode in (-9, 137):
            killed += 1
        waiting = {"a.jsonl": [i for i in sent if i[0] == "A"], "b.json": ["B-1"]}
        held = set(tree.reports())
        gone = [i for name, ids in waiting.items() if name not in tree.incoming() for i in ids if i not in held]
        if gone:
            lost.append((call, k, gone))
        again = tree.run()
        wrong = tree.broken_promises(sent)
        if again.returncode != 0 or wrong:
            unkept.append((call, k, again.returncode, again.stderr[-300:], wrong))
        if tree.picture() != wanted:
            differing.append((call, k))
    torture.claim("%d of %d calls: the run was killed there" % (killed, total), killed >= len(points) * 3 // 4, killed)
    torture.claim("nothing is lost at the moment of the kill", not lost, lost)
    torture.claim("the next run keeps every promise", not unkept, unkept)
    torture.claim("and ends as if nothing had happened", not differing, differing)

    # The control: an input that leaves before its cases are durable is what the order of a commit guards against.
    tree = calls.copy(torture, template, "control")
    os.remove(os.path.join(tree.root, "incoming", "b.json"))
    tree.run()
    torture.control("an input removed before its case is durable is noticed", bool(tree.broken_promises(sent)))
    torture.end()


main()
