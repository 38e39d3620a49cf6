#!/usr/bin/env python3
"""A run over 20,000 reports, killed at random moments 60 times: every report in one case, every case in one bucket, all at the end."""

import os
import random
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, archive, page, report  # noqa: E402


def main():
    torture = Torture(__doc__, bound=2400)
    count, kills = (1500, 6) if torture.short else (20000, 60)
    # Loading and the last, whole runs take their own time.
    torture.budget = max(torture.budget, 90)
    rng = random.Random(20261121)
    shop = "https://shop.example/item/%d.html"
    pages = count // 20
    place = torture.path("load.warc.gz")
    archive(place, {shop % n: page("Kettle %d" % n if n % 3 else "Super clone watch %d, 1:1 replica" % n) for n in range(pages)})
    categories = ["counterfeit", "prohibited", "off_platform"]
    many = [report("K-%05d" % n, shop % (n % (pages + 5)), categories[n % 3],
                   reporter={"kind": "buyer", "id": "u-%d" % (n // 2 if n % 50 == 1 else n)}) for n in range(count)]
    tree = torture.tree("killed")
    tree.replay = place
    for part in range(0, count, 2500):
        tree.put("part%02d.jsonl" % (part // 2500), many[part:part + 2500])
    sent = {one["id"] for one in many}
    files = {one["id"]: "part%02d.jsonl" % (n // 2500) for n, one in enumerate(many)}
    killed, lost, tripled = 0, [], []
    longest = 1.0
    for turn in range(kills):
        if torture.left() < (5 if torture.short else 30):
            print("      stopped for time after %d kills" % killed)
            break
        began = time.monotonic()
        run = subprocess.Popen(tree.command("run"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.02, longest))
        if run.poll() is not None:
            if run.returncode != 0:
                lost.append((turn, "ended with %d" % run.returncode))
            # All is done: hand it over again, so that the later kills have something to kill.
            for part in range(0, count, 2500):
                tree.put("part%02d.jsonl" % (part // 2500), many[part:part + 2500])
            longest = max(0.3, (time.monotonic() - began) * 0.8)
            continue
        run.send_signal(signal.SIGKILL)
        run.wait()
        killed += 1
        if turn % (2 if torture.short else 6) == 0:
            held, waiting = tree.reports(), set(tree.incoming())
            gone = [id for id in sent if id not in held and files[id] not in waiting]
            if gone:
                lost.append((turn, len(gone), gone[:3]))
            many_places = [c for c, copies in tree.cases().items() if len(copies) > 2]
            if many_places:
                tripled.append((turn, many_places[:3]))
    torture.claim("killed %d times at random moments: nothing is lost meanwhile" % killed, not lost and killed > kills // 3, (killed, lost))
    torture.claim("no case in more than two places meanwhile", not tripled, tripled)
    last = tree.run(timeout=3600)
    wrong = tree.broken_promises(sent)
    torture.claim("one more run finishes all %d" % count, last.returncode == 0 and not wrong, (last.returncode, last.stderr[-300:], wrong))
    held = [c for c, copies in tree.cases().items() if copies[0][0] == "held"]
    torture.claim("the innocent are not held for it", len(held) == 0, len(held))

    # Against a run that nothing disturbed.
    calm = torture.tree("calm")
    calm.replay = place
    for part in range(0, count, 2500):
        calm.put("part%02d.jsonl" % (part // 2500), many[part:part + 2500])
    calm.run(timeout=3600)
    one, two = tree.picture(), calm.picture()
    differing = [c for c in set(one["cases"]) | set(two["cases"]) if one["cases"].get(c) != two["cases"].get(c)]
    torture.claim("it ends as a run that nothing disturbed", not differing, [(one["cases"].get(c), two["cases"].get(c)) for c in differing[:3]])
    path = next(calm.case_files())[1]
    os.remove(path)
    torture.control("one case file removed is noticed", bool(calm.broken_promises(sent)))
    torture.end()


main()
