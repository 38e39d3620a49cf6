"""How often a run makes which system calls: what fault injection counts by."""

import os
import re
import shutil


def copy(torture, template, name):
    """A fresh tree with the template's inputs."""
    tree = torture.tree(name)
    tree.replay = template.replay
    shutil.copytree(os.path.join(template.root, "incoming"), os.path.join(tree.root, "incoming"), dirs_exist_ok=True)
    return tree


def counted(torture, template, calls):
    """How often each call is made by an undisturbed run, most by one thread."""
    tree = copy(torture, template, "count")
    log = torture.path("calls.txt")
    tree.run(prefix=["strace", "-f", "-qq", "-e", "trace=" + ",".join(calls), "-o", log])
    counts = {}
    with open(log, errors="replace") as file:
        for line in file:
            match = re.match(r"(\d+)\s+(\w+)\(", line)
            if match:
                key = (match.group(2), match.group(1))
                counts[key] = counts.get(key, 0) + 1
    most = {}
    for (call, _), count in counts.items():
        most[call] = max(most.get(call, 0), count)
    return most
