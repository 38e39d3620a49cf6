#!/usr/bin/env python3
"""Two and six overlapping runs, a stopped run, a killed run with a child, and a clock a day off either way.

One works, the others end with 75 and change nothing; nothing is taken from the living.
"""

import os
import shutil
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, report  # noqa: E402


def load(tree, count=400):
    many = [report("O-%04d" % n, "https://shop.example/item/%d" % n) for n in range(count)]
    tree.put("many.jsonl", many)
    return [one["id"] for one in many]


def state(tree):
    """Names, sizes and times of everything but the lock, which says who holds it."""
    found = {}
    for folder, _, names in os.walk(tree.root):
        for name in names:
            path = os.path.join(folder, name)
            status = os.lstat(path)
            found[path] = (status.st_size, status.st_mtime_ns, status.st_ino)
    return found


def overlapping(torture, number, rounds):
    bad, worked = [], 0
    for turn in range(rounds):
        if torture.left() < 5:
            break
        tree = torture.tree("overlap")
        sent = load(tree, 150)
        runs = [subprocess.Popen(tree.command("run"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                for _ in range(number)]
        errors = [run.communicate(timeout=120)[1] for run in runs]
        codes = sorted(run.returncode for run in runs)
        worked += codes.count(0)
        wrong = tree.broken_promises(sent)
        silent = [e for run, e in zip(runs, errors) if run.returncode == 75 and "another run" not in e]
        if codes[0] != 0 or set(codes) - {0, 75} or wrong or silent:
            bad.append((turn, codes, wrong, silent))
    torture.claim("%d overlapping runs: each works or ends with 75" % number, not bad, bad)


def stopped(torture):
    tree = torture.tree("stopped")
    sent = load(tree, 3000)
    run = subprocess.Popen(tree.command("run"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while not list(tree.case_files()) and time.monotonic() < deadline and run.poll() is None:
        time.sleep(0.02)
    run.send_signal(signal.SIGSTOP)
    time.sleep(0.1)
    if run.poll() is not None:
        print("skip  the run was over before it could be stopped")
        return
    before = state(tree)
    others = [tree.run(timeout=30) for _ in range(3)]
    torture.claim("a stopped run keeps the tree: the others end with 75",
                  all(o.returncode == 75 for o in others), [(o.returncode, o.stderr[-200:]) for o in others])
    torture.claim("and soon", all(o.seconds < 5 for o in others), [o.seconds for o in others])
    for name in ("decide", "reindex", "reprocess"):
        more = {"decide": ["c-0000000000000000", "dismiss", "--by", "me", "--reason", "x"], "reprocess": [tree.root], "reindex": []}
        done = subprocess.run([torture.docket, name, *more[name], "--queues", tree.root, "--rules", torture.rules],
                              capture_output=True, text=True, timeout=60)
        torture.claim("%s beside it ends with 75" % name, done.returncode == 75, (done.returncode, done.stderr[-200:]))
    torture.claim("and nothing was taken from the living", state(tree) == before)
    reading = [subprocess.run([torture.docket, *words, "--queues", tree.root], capture_output=True, text=True, timeout=60)
               for words in (["list", "--json"], ["summary"])]
    torture.claim("reading goes on beside it", all(r.returncode == 0 for r in reading), [r.stderr[-200:] for r in reading])
    run.send_signal(signal.SIGCONT)
    run.wait(timeout=120)
    wrong = tree.broken_promises(sent)
    torture.claim("woken up, it ends well", run.returncode == 0 and not wrong, (run.returncode, wrong))


def killed(torture):
    tree = torture.tree("killed")
    sent = load(tree, 3000)
    run = subprocess.Popen(tree.command("run"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.4)
    run.kill()
    run.wait()
    done = tree.run()
    torture.claim("a killed run leaves no lock behind", done.returncode == 0 and not tree.broken_promises(sent),
                  (done.returncode, done.stderr[-200:], tree.broken_promises(sent)))


def clocks(torture):
    if not shutil.which("faketime"):
        print("skip  faketime is not installed: the clock's row is not tested")
        return
    tree = torture.tree("clock")
    sent = load(tree, 30)
    tree.put("later.json", report("O-later", "https://shop.example/item/7"))
    first = tree.run(now=None)
    codes = [first.returncode]
    wrong = []
    for number, shift in enumerate(["-1d", "+1d", "-1d", "+0d"]):
        tree.put("clock-%d.json" % number, report("O-clock-%d" % number, "https://shop.example/item/%d" % (number + 900)))
        sent.append("O-clock-%d" % number)
        done = tree.run(now=None, prefix=["faketime", "-f", shift],
                        # Only the clock is off: the file system goes by its own.
                        env={"NO_FAKE_STAT": "1"})
        codes.append(done.returncode)
        wrong += tree.broken_promises(sent)
    torture.claim("a clock a day off either way: every run ends well", codes == [0] * 5, codes)
    torture.claim("and every promise is kept", not wrong, wrong)
    later = [c for c, copies in tree.cases().items() if not copies[0][1]["history"]]
    torture.claim("no case is without a history", not later, later)


def main():
    torture = Torture(__doc__)
    overlapping(torture, 2, 2 if torture.short else 40)
    overlapping(torture, 6, 1 if torture.short else 40)
    stopped(torture)
    killed(torture)
    clocks(torture)

    # The control: with a lock that always says yes, two runs work at once.
    if shutil.which("strace"):
        tree = torture.tree("control")
        load(tree, 2000)
        command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=flock", "-e", "inject=flock:retval=0"] + tree.command("run")
        runs = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)]
        codes = [run.wait(timeout=240) for run in runs]
        torture.control("a lock that is always granted lets both in", 75 not in codes, codes)
    else:
        print("skip  strace is not installed: no control")
    torture.end()


main()
