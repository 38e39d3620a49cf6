#!/usr/bin/env python3
"""Runs every torture script, one a row of the fault table, each bounded in time: `make torture`.

    python3 tools/torture/run.py [--docket BINARY] [--short] [--seconds N] [NAME…]
"""

import argparse
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = ["request_forgery", "many_starts", "kill_every_call", "disk_faults", "random_kills", "power_cut", "overlap", "poison", "damaged_tree",
         "bad_servers", "hiding_pages", "hostile_inputs", "planted_files", "outputs", "privacy", "prune"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these: %s" % ", ".join(NAMES))
    parser.add_argument("--docket", default=os.path.join(HERE, "..", "..", ".build", "release", "docket"))
    parser.add_argument("--rules", default=os.path.join(HERE, "..", "..", "rules"))
    parser.add_argument("--short", action="store_true", help="the forms that `make test` runs")
    parser.add_argument("--seconds", type=float, help="bound for each script")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(NAMES)
    if unknown:
        parser.error("no such script: %s" % ", ".join(sorted(unknown)))
    results = []
    for name in arguments.names or NAMES:
        print("== %s" % name, flush=True)
        command = [sys.executable, os.path.join(HERE, name + ".py"), "--docket", arguments.docket, "--rules", arguments.rules]
        command += ["--short"] if arguments.short else []
        command += ["--seconds", str(arguments.seconds)] if arguments.seconds else []
        began = time.monotonic()
        code = subprocess.call(command)
        results.append((name, code, time.monotonic() - began))
    print("== summary")
    for name, code, seconds in results:
        word = {0: "kept", 77: "NOT TESTED HERE"}.get(code, "FAILED")
        print("%-16s %-16s %5.0f s" % (name, word, seconds))
    sys.exit(1 if any(code not in (0, 77) for _, code, _ in results) else 0)


main()
