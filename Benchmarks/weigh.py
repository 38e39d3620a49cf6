"""Prints what weighing a listing costs beyond reading it, and what a start with a warm cache costs.

Usage: weigh.py DOCKET RULES QUEUES PAGE...   QUEUES is a tree in which a run has compiled the rules.
CPU time of one core; the best of several runs, since the machine may be shared.
"""
import json
import os
import statistics
import subprocess
import sys

docket, rules, queues, *pages = sys.argv[1:]
work = os.path.join(queues, ".docket")
lines_file = os.path.join(work, "bench-listings.jsonl")


def cpu(command, source):
    with open(source) as opened:
        process = subprocess.Popen(command, stdin=opened, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)}: status {status}")
    return usage.ru_utime + usage.ru_stime


def best(command, source, times=5):
    return min(cpu(command, source) for _ in range(times))


extracted = subprocess.run([docket, "extract", "--json", "--rules", rules, *pages], capture_output=True, text=True)
listings = [json.loads(line) for line in extracted.stdout.splitlines()]
listings = [one for one in listings if "error" not in one]
report = {"id": "R-1", "category": "counterfeit", "url": "https://shop.example/item/1",
          "submitted_at": "2026-11-20T10:00:00Z", "reporter": {"kind": "buyer"}}
assess = [docket, "assess", "--rules", rules, "--queues", queues]
empty = best(assess, os.devnull, 9)
bare = best([docket, "--version"], os.devnull, 9)
costs = []
repeats = 40
try:
    for listing in listings[:60]:
        with open(lines_file, "w") as out:
            line = json.dumps({"report": report, "listing": listing}, ensure_ascii=False) + "\n"
            out.write(line * repeats)
        costs.append((best(assess, lines_file, 2) - empty) / repeats * 1000)
finally:
    if os.path.exists(lines_file):
        os.remove(lines_file)
print(f"weighing a listing, its JSON read and written: median {statistics.median(costs):.2f} ms, "
      f"worst {max(costs):.2f} ms of one core over {len(costs)} pages (limit 2 for the median)")
print(f"a start with warm compiled rules: {empty * 1000:.0f} ms of CPU, {bare * 1000:.0f} of which any start takes (limit 50)")
