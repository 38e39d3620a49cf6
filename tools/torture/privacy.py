#!/usr/bin/env python3
"""Nobody but the owner can read cases and evidence, whatever the umask; secrets and personal data reach no log; `verify` says where not."""

import json
import os
import stat
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, finished, report, small_load  # noqa: E402

SECRETS = ["reporter@private.example", "Jane Q. Reporter", "hunter2-token", "ORDER-77123"]


def readable(tree):
    """What others can reach and read: a path all of whose directories let them through."""
    found = []
    for folder, folders, names in os.walk(tree.root):
        closed = not os.lstat(folder).st_mode & stat.S_IXOTH and folder != tree.root
        if closed:
            folders[:] = []
            continue
        for name in names:
            path = os.path.join(folder, name)
            if os.lstat(path).st_mode & stat.S_IROTH and "/incoming/" not in path:
                found.append(os.path.relpath(path, tree.root))
    return found


def main():
    torture = Torture(__doc__)
    for mask in (0o000, 0o022, 0o077):
        old = os.umask(mask)
        tree = torture.tree("umask")
        os.chmod(os.path.join(tree.root, "incoming"), 0o777 & ~mask)
        small_load(tree)
        done = tree.run()
        tree.run()
        os.umask(old)
        files = [path for _, path in tree.case_files()] + [
            os.path.join(d, n) for d, _, ns in os.walk(os.path.join(tree.root, ".docket", "evidence")) for n in ns]
        loose = [(p, oct(os.lstat(p).st_mode)) for p in files if os.lstat(p).st_mode & 0o077]
        torture.claim("umask %03o: %d case and evidence files are the owner's alone" % (mask, len(files)),
                      done.returncode == 0 and len(files) > 5 and not loose, (done.returncode, done.stderr[-300:], len(files), loose[:3]))
        torture.claim("umask %03o: nothing of the tree can be read by others" % mask, not readable(tree), readable(tree))
        torture.claim("umask %03o: verify is content" % mask, not tree.verify(), tree.verify())

    # A tree that was checked out or copied with open directories is closed by the next run.
    tree = torture.tree("open")
    for bucket in ("review", "violation", "no-violation", ".docket", "invalid"):
        os.makedirs(os.path.join(tree.root, bucket), exist_ok=True)
        os.chmod(os.path.join(tree.root, bucket), 0o755)
    small_load(tree)
    tree.run()
    torture.claim("open directories are closed by a run", not readable(tree) and not tree.verify(), (readable(tree), tree.verify()))
    path = next(tree.case_files())[1]
    os.chmod(path, 0o644)
    torture.control("a case file that others may read is said by verify", "owner-only" in tree.verify(), tree.verify())

    # Secrets.
    tree = torture.tree("secrets")
    tree.put("s.jsonl", [
        report("S-1", "https://shop.example/item/1?token=hunter2-token", order_id=SECRETS[3], description="I am " + SECRETS[1],
               reporter={"kind": "buyer", "id": "u-1", "email": SECRETS[0], "name": SECRETS[1]}),
        report("S-2", "https://user:hunter2-token@shop.example/item/2", reporter={"kind": "buyer", "email": SECRETS[0], "name": SECRETS[1]}),
        report("S-3", "http://127.0.0.1/?hunter2-token", reporter={"kind": "buyer", "email": SECRETS[0], "name": SECRETS[1]})])
    tree.put("t.json", '{"id": "S-4", "reporter": {"kind": "buyer", "email": "%s", "name": "%s"}, "url": 5}' % tuple(SECRETS[:2]))
    tree.put("u.jsonl", '{"id": "S-5", "reporter": {"kind": "buyer", "email": "%s" "name": "%s"}}\n' % tuple(SECRETS[:2]))
    runs = [tree.run("--json"), tree.run("--json"), tree.run("--strict")]
    folder = os.path.join(tree.root, ".docket", "runs")
    records = "".join(open(os.path.join(folder, name)).read() for name in os.listdir(folder))
    said = "".join(r.stdout + r.stderr for r in runs)
    for where, text in (("messages", said), ("run records", records)):
        told = [s for s in SECRETS if s in text]
        torture.claim("no secret and no reporter in %s" % where, not told, told)
    for words in (["summary"], ["summary", "--format", "html"], ["summary", "--format", "csv"], ["summary", "--format", "json"],
                  ["list"], ["list", "--json"]):
        done = finished(tree.command(*words), 60)
        told = [s for s in SECRETS[:2] if s in done.stdout + done.stderr]
        torture.claim("nor in `%s`" % " ".join(words), done.returncode == 0 and not told, (done.returncode, done.stderr[-200:], told))
    content = json.dumps([one for copies in tree.cases().values() for _, one in copies])
    torture.control("the case file itself holds them: the search finds what is there", SECRETS[0] in content)

    # The run record.
    record = json.loads(open(os.path.join(folder, sorted(os.listdir(folder))[0])).read())
    missing = [key for key in ("started", "ended", "counts", "reasons", "hosts", "rule_pack", "versions", "options") if not record.get(key)
               and key not in ("hosts", "reasons")]
    torture.claim("a run record holds times, counts, reasons, rule pack and versions", not missing and record["versions"].get("docket"),
                  (missing, record.get("versions")))
    verify_sees(torture)
    torture.end()


def verify_sees(torture):
    """Every promise that `verify` checks, broken on purpose."""
    def first(tree, *buckets):
        return sorted(path for bucket, path in tree.case_files() if not buckets or bucket in buckets)[0]

    def change(path, edit):
        with open(path) as file:
            one = json.load(file)
        edit(one)
        with open(path, "w") as out:
            json.dump(one, out)

    def archive_of(tree):
        return next(os.path.join(d, n) for d, _, ns in os.walk(os.path.join(tree.root, ".docket", "evidence"))
                    for n in ns if n.endswith(".warc.gz"))

    def flip(path):
        with open(path, "r+b") as file:
            file.seek(os.path.getsize(path) // 2)
            file.write(b"\0\0\0\0")

    def copy(tree):
        path = first(tree, "violation", "no-violation")
        other = path.replace("/violation/", "/closed/").replace("/no-violation/", "/closed/")
        os.makedirs(os.path.dirname(other), exist_ok=True)
        with open(path) as file, open(other, "w") as out:
            out.write(file.read())

    def attachment(tree):
        folder = os.path.join(tree.root, ".docket", "evidence", "attachments")
        os.remove(next(os.path.join(d, n) for d, _, ns in os.walk(folder) for n in ns))

    breaks = {
        "report-in-one-case": lambda tree: change(first(tree), lambda one: one["reports"].append(one["reports"][0])),
        "case-in-one-bucket": copy,
        "case-file-reads": lambda tree: os.truncate(first(tree), 100),
        "index-equals-files": lambda tree: os.remove(first(tree)),
        "snapshot-in-archive": lambda tree: os.remove(archive_of(tree)),
        "evidence-reads-back": lambda tree: flip(archive_of(tree)),
        "duplicate-points-at-case": lambda tree: change(first(tree, "duplicate"), lambda one: one.update(duplicate_of="c-0123456789abcdef")),
        "owner-only": lambda tree: os.chmod(first(tree), 0o644),
        "nothing-left-over": lambda tree: open(os.path.join(tree.root, ".docket", "tmp", "x"), "w").close(),
        "reason-beside": lambda tree: [os.remove(os.path.join(tree.root, "invalid", n)) for n in os.listdir(os.path.join(tree.root, "invalid"))
                                       if n.endswith(".error.json")],
        "attachment-kept": attachment,
        "processed-stands-in-cases": lambda tree: (os.remove(first(tree)), finished(tree.command("reindex"), 60)),
        "case-says-why": lambda tree: change(first(tree), lambda one: one.update(history=[])),
    }
    blind = []
    for promise, harm in breaks.items():
        tree = torture.tree("verify")
        small_load(tree)
        done = tree.run()
        if done.returncode != 0:
            blind.append((promise, "the run ended with %d" % done.returncode, done.stderr[-500:]))
            continue
        before = tree.verify()
        harm(tree)
        after = tree.verify()
        if before or promise + ":" not in after:
            blind.append((promise, before, after))
    torture.control("verify sees each of %d promises broken" % len(breaks), not blind, blind)


main()
