#!/usr/bin/env python3
"""The power is cut: an ext4 on a loop device is shut down without a flush of its log, in the middle of a run.

Nothing acknowledged is lost: what a run that ended well had filed, what the tree held before, and every input whose cases are not there.
"""

import fcntl
import os
import random
import shutil
import struct
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, Tree, report  # noqa: E402

FS_IOC_SHUTDOWN = 0x8004587D
WITHOUT_LOG_FLUSH = 2


class Disk:
    """An ext4 in a file, mounted, whose power can be cut."""

    def __init__(self, torture, name):
        self.image, self.place = torture.path(name + ".img"), torture.path(name)
        os.makedirs(self.place)
        with open(self.image, "wb") as out:
            out.truncate(160 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", self.image], check=True)

    def mount(self):
        return subprocess.run(["mount", "-o", "loop", self.image, self.place], stderr=subprocess.DEVNULL).returncode == 0

    def unmount(self):
        subprocess.run(["umount", "-l", self.place], stderr=subprocess.DEVNULL)

    def cut(self):
        handle = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, FS_IOC_SHUTDOWN, struct.pack("I", WITHOUT_LOG_FLUSH))
        finally:
            os.close(handle)


def cycle(torture, disk, rng, cycles, prefix=()):
    """Runs and cuts; answers what was acknowledged and is not there."""
    lost, cuts, number, acknowledged = [], 0, 0, set()
    waiting = {}
    for turn in range(cycles):
        if torture.left() < 15:
            print("      stopped for time after %d cuts" % cuts)
            break
        tree.put_cache()
        batch = [report("W-%03d-%02d" % (turn, n), "https://shop.example/item/%d" % (number + n)) for n in range(40)]
        number += 40
        name = "batch%03d.jsonl" % turn
        tree.put(name, batch)
        # The feeder's own duty: what it handed over, it flushed.
        subprocess.run(["sync", "-f", disk.place])
        waiting[name] = {one["id"] for one in batch}
        run = subprocess.Popen(list(prefix) + tree.command("run"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.05, 1.2))
        ended = run.poll()
        if ended == 0:
            for ids in waiting.values():
                acknowledged |= ids
            waiting = {}
        disk.cut()
        cuts += 1
        run.wait()
        disk.unmount()
        if not disk.mount():
            lost.append((turn, "the file system does not mount"))
            break
        torn = []
        held = set()
        for _, path in tree.case_files():
            try:
                import json
                with open(path, "rb") as file:
                    held |= {r["id"] for r in json.load(file)["reports"]}
            except ValueError:
                torn.append(path)
        here = set(tree.incoming())
        gone = [i for i in acknowledged if i not in held]
        gone += [i for file, ids in waiting.items() if file not in here for i in ids if i not in held]
        if gone or torn:
            lost.append((turn, ended, len(gone), gone[:3], torn[:3]))
    return lost, cuts


class CutTree(Tree):
    """A tree on the disk whose power is cut; its compiled rules are put back each time, or most of the time went into them."""

    def put_cache(self):
        place = os.path.join(self.root, ".docket", "cache")
        shutil.rmtree(place, ignore_errors=True)
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        shutil.copytree(self.torture.cache(), place)


def main():
    global tree
    torture = Torture(__doc__, needs=["mkfs.ext4", "mount"], root=True)
    rng = random.Random(7)
    disk = Disk(torture, "disk")
    if not disk.mount():
        torture.skip("no loop device may be mounted here")
    try:
        try:
            disk.cut()
        except OSError as error:
            torture.skip("this kernel refuses FS_IOC_SHUTDOWN: %s" % error)
        disk.unmount()
        disk.mount()
        tree = CutTree(torture, "queues", cache=False, root=os.path.join(disk.place, "queues"))
        lost, cuts = cycle(torture, disk, rng, 4 if torture.short else 50)
        torture.claim("%d power cuts: nothing acknowledged is lost, no case file is torn" % cuts, not lost and cuts > 2, lost)
        tree.put_cache()
        last = tree.run()
        wrong = tree.broken_promises([])
        torture.claim("one more run finishes all", last.returncode == 0 and not wrong, (last.returncode, last.stderr[-300:], wrong))
    finally:
        disk.unmount()

    # The control: a disk that says that it flushed, and did not.
    if shutil.which("strace"):
        disk = Disk(torture, "lying")
        disk.mount()
        try:
            tree = CutTree(torture, "queues", cache=False, root=os.path.join(disk.place, "queues"))
            tree.put_cache()
            tree.put("one.jsonl", [report("L-%02d" % n, "https://shop.example/item/%d" % n) for n in range(40)])
            subprocess.run(["sync", "-f", disk.place])
            calls = "fsync,fdatasync,syncfs"
            done = tree.run(prefix=["strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=" + calls, "-e", "inject=%s:retval=0" % calls])
            disk.cut()
            disk.unmount()
            disk.mount()
            held = len(tree.reports()) if os.path.isdir(tree.root) else 0
            torture.control("without flushes a run that ended well is lost", done.returncode == 0 and held < 40, (done.returncode, held))
        finally:
            disk.unmount()
    torture.end()


tree = None
main()
