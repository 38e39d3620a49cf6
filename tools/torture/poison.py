#!/usr/bin/env python3
"""A page that ends the run (crash, out of memory, endless loop): its neighbours finish, and after three starts it is in `held`.

The trap is armed by DOCKET_TEST_TRAP in the environment and sprung by a mark in a page; see docs/threat-model.md.
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, archive, page, report  # noqa: E402

TRAP = {"DOCKET_TEST_TRAP": "armed", "DOCKET_ITEM_SECONDS": "3", "SWIFT_BACKTRACE": "enable=no"}


def bucket_of(tree, id):
    for copies in tree.cases().values():
        for bucket, one in copies:
            if any(r["id"] == id for r in one["reports"]):
                return bucket, one
    return None, None


def main():
    torture = Torture(__doc__)
    shop = "https://shop.example/item/%d.html"
    for kind in ("crash", "memory", "loop"):
        mark = "<!-- docket-test-trap: %s -->" % kind
        place = torture.path(kind + ".warc.gz")
        archive(place, {shop % n: page("Kettle %d" % n, extra=mark if n == 5 else "") for n in range(12)})
        tree = torture.tree(kind)
        tree.replay = place
        sent = ["P-%d" % n for n in range(12)]
        tree.put("poison.jsonl", [report("P-%d" % n, shop % n) for n in range(12)])
        ends, runs = [], 0
        limit = None
        if kind == "memory":
            limit = "ulimit -v 2500000; exec \"$@\""
        while runs < 8:
            runs += 1
            prefix = ["sh", "-c", limit, "sh"] if limit else []
            done = tree.run(env=TRAP, prefix=prefix, timeout=60)
            ends.append(done.returncode)
            if done.late:
                torture.claim("%s: the run ends by itself" % kind, False, "it was still going after a minute")
                break
            if done.returncode == 0:
                break
        bucket, one = bucket_of(tree, "P-5")
        torture.claim("%s: three runs end, the fourth does all (%s)" % (kind, ends), ends.count(0) == 1 and len(ends) == 4, ends)
        torture.claim("%s: the poison is held, with why" % kind, bucket == "held" and "three times" in one["history"][-1]["reason"],
                      (bucket, one and one["history"]))
        wrong = tree.broken_promises(sent)
        torture.claim("%s: its neighbours are finished, every promise kept" % kind, not wrong, wrong)
        others = {bucket_of(tree, id)[0] for id in sent if id != "P-5"}
        torture.claim("%s: and judged by their own pages" % kind, others == {"no-violation"}, others)
        again = tree.run(env=TRAP, timeout=60)
        torture.claim("%s: the next run leaves it alone" % kind, again.returncode == 0, again.returncode)

        # The control: without the ledger of starts, the poison ends every run.
        tree = torture.tree(kind + "-control")
        tree.replay = place
        tree.put("poison.jsonl", [report("P-%d" % n, shop % n) for n in range(12)])
        ends = []
        for _ in range(4 if kind == "crash" else 0):
            ends.append(tree.run(env=TRAP, timeout=60).returncode)
            path = os.path.join(tree.root, ".docket", "started.json")
            if os.path.exists(path):
                os.remove(path)
        if ends:
            torture.control("without the ledger it ends every run", 0 not in ends, ends)

    # Unarmed, the mark in a page is a comment like any other.
    tree = torture.tree("unarmed")
    tree.replay = torture.path("crash.warc.gz")
    tree.put("poison.json", report("P-5", shop % 5))
    done = tree.run()
    torture.claim("a page cannot arm the trap itself", done.returncode == 0 and bucket_of(tree, "P-5")[0] == "no-violation",
                  (done.returncode, bucket_of(tree, "P-5")[0]))
    torture.end()


main()
