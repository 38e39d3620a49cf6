#!/usr/bin/env python3
"""Fresh processes whose threads begin their work at the same moment: each run ends, and ends alike."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, finished, small_load  # noqa: E402

# Far beyond what the slowest start takes on a busy machine; a run that waits for itself never ends.
PATIENCE = 90


def main():
    torture = Torture(__doc__)
    count = 40 if torture.short else 600
    wanted, late, differing = None, [], []
    for number in range(count):
        tree = torture.tree("start")
        small_load(tree)
        done = tree.run("--jobs", "4", timeout=PATIENCE)
        if done.late or done.returncode != 0:
            late.append((number, done.returncode, done.stderr[-300:]))
            continue
        picture = tree.picture()
        wanted = wanted or picture
        if picture != wanted:
            differing.append(number)
    torture.claim("%d fresh runs with four jobs: each ends" % count, not late, late)
    torture.claim("and each ends alike", not differing and wanted is not None, differing)
    stuck = finished([sys.executable, "-c", "import threading; threading.Event().wait()"], 1)
    torture.control("a process that waits for ever is noticed", stuck.late)
    torture.end()


main()
