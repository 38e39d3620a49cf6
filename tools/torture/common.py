"""What every torture script shares: a scratch directory, queue trees, runs of docket, and the promises that must hold.

A script is `python3 tools/torture/NAME.py --docket BINARY [--short]`. It prints a line a claim, `ok` or `FAIL`, and ends with
0, with 1, or with 77 and the reason where this machine does not allow the test. Every claim about a guard has a control: the same test
with the guard off, which must fail. Only Python's standard library is used; nothing is written outside the scratch directory.
"""

import argparse
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CHECKOUT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.dirname(HERE))

from sampling import warc  # noqa: E402

NOW = "2026-11-21T12:00:00Z"
SKIPPED = 77


class Torture:
    """One script's run: its arguments, its scratch directory, its failures."""

    def __init__(self, about, needs=(), root=False, bound=600):
        parser = argparse.ArgumentParser(description=about)
        parser.add_argument("--docket", default=os.path.join(CHECKOUT, ".build", "release", "docket"))
        parser.add_argument("--rules", default=os.path.join(CHECKOUT, "rules"))
        parser.add_argument("--scratch", help="where to work (default: .build/torture in the checkout)")
        parser.add_argument("--short", action="store_true", help="the form that `make test` runs")
        parser.add_argument("--seconds", type=float, help="stop starting new cases after this long (default: %d)" % bound)
        parser.add_argument("--verbose", action="store_true", help="print what was measured, too")
        parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
        self.args = parser.parse_args()
        self.docket = os.path.abspath(self.args.docket)
        self.shipped = self.rules = os.path.abspath(self.args.rules)
        self.short = self.args.short
        self.failures = 0
        self.begun = time.monotonic()
        # A bound for machines that crawl, not a measure: what a short form tries is counted, not timed.
        self.budget = self.args.seconds or (1500 if self.short else bound)
        if not os.access(self.docket, os.X_OK):
            self.skip("no docket at %s: build it, or name one with --docket" % self.docket)
        for tool in needs:
            if not shutil.which(tool):
                self.skip("%s is not installed" % tool)
        if root and os.geteuid() != 0:
            self.skip("only root may do this here")
        base = os.path.abspath(self.args.scratch or os.path.join(CHECKOUT, ".build", "torture"))
        os.makedirs(base, exist_ok=True)
        self.scratch = tempfile.mkdtemp(prefix=os.path.basename(sys.argv[0])[:-3] + "-", dir=base)

    # -- telling

    def skip(self, why):
        print("skip  %s" % why, flush=True)
        sys.exit(SKIPPED)

    def claim(self, what, good, detail=""):
        """A promise: prints whether it was kept."""
        if good:
            print("ok    %s" % what, flush=True)
        else:
            self.failures += 1
            print("FAIL  %s%s" % (what, ": " + str(detail)[:2000] if detail != "" else ""), flush=True)
        return good

    def control(self, what, failed, detail=""):
        """The same test with the guard off: it must fail, or the test shows nothing."""
        return self.claim("control: " + what, failed, detail or "it passed with the guard off")

    def left(self):
        return self.budget - (time.monotonic() - self.begun)

    def end(self):
        shutil.rmtree(self.scratch, ignore_errors=True)
        print("%s in %.0f s" % ("failed %d" % self.failures if self.failures else "all kept",
                                time.monotonic() - self.begun), flush=True)
        sys.exit(1 if self.failures else 0)

    # -- trees

    def path(self, name):
        return os.path.join(self.scratch, name)

    def cache(self):
        """The compiled rules, made once and shared: compiling them takes longer than most tests."""
        base = os.path.dirname(self.scratch)
        shipped = os.path.join(base, "cache")
        with open(os.path.join(base, "cache.lock"), "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.make_cache(shipped, self.shipped)
        if self.rules == self.shipped:
            return shipped if os.path.isdir(shipped) else None
        # A script's own rules have the shipped patterns, which are not compiled again.
        own = os.path.join(self.scratch, "cache")
        self.make_cache(own, self.rules, shipped)
        return own if os.path.isdir(own) else None

    def make_cache(self, place, rules, start=None):
        if os.path.isdir(place) and self.fits(place, rules):
            return
        tree = Tree(self, "warm", cache=False)
        made = os.path.join(tree.root, ".docket", "cache")
        if start and os.path.isdir(start):
            shutil.copytree(start, made, dirs_exist_ok=True)
        tree.put("one.json", report("W-1", "https://warm.example/item/1"))
        rules, self.rules = self.rules, rules
        tree.run()
        rules, self.rules = self.rules, rules
        shutil.rmtree(place, ignore_errors=True)
        if os.path.isdir(made):
            fresh = tempfile.mkdtemp(dir=os.path.dirname(place))
            shutil.copytree(made, fresh, dirs_exist_ok=True)
            with open(os.path.join(fresh, "made-for"), "w") as out:
                out.write(self.stamp(rules))
            os.rename(fresh, place)
        tree.remove()

    def stamp(self, rules):
        newest = max(os.stat(os.path.join(d, f)).st_mtime_ns for d, _, fs in os.walk(rules) for f in fs)
        return "%s %d %d" % (self.docket, os.stat(self.docket).st_mtime_ns, newest)

    def fits(self, place, rules):
        try:
            return open(os.path.join(place, "made-for")).read() == self.stamp(rules)
        except OSError:
            return False

    def tree(self, name):
        return Tree(self, name)


class Tree:
    """A tree of queues, and what was handed to it."""

    def __init__(self, torture, name, cache=True, root=None):
        self.torture = torture
        self.root = root or torture.path(name)
        self.replay = torture.path("empty.warc")
        if not os.path.exists(self.replay):
            open(self.replay, "wb").close()
        shutil.rmtree(self.root, ignore_errors=True)
        os.makedirs(os.path.join(self.root, "incoming"), mode=0o700)
        if cache:
            place = torture.cache()
            if place:
                os.makedirs(os.path.join(self.root, ".docket"), mode=0o700)
                shutil.copytree(place, os.path.join(self.root, ".docket", "cache"), copy_function=link)

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def put(self, name, content):
        """Hands a file over as documented: under another name, then renamed."""
        if isinstance(content, dict):
            content = json.dumps(content)
        if isinstance(content, list):
            content = "".join(json.dumps(one) + "\n" for one in content)
        if isinstance(content, str):
            content = content.encode("utf-8")
        path = os.path.join(self.root, "incoming", name)
        with open(path + ".tmp", "wb") as out:
            out.write(content)
        os.rename(path + ".tmp", path)

    def command(self, *arguments, replay=True, now=NOW):
        command = [self.torture.docket, *arguments, "--queues", self.root]
        if arguments[0] != "summary":
            command += ["--rules", self.torture.rules]
        if now:
            command += ["--now", now]
        if arguments[0] == "run" and replay:
            command += ["--replay", self.replay]
        return command

    def run(self, *extra, replay=True, now=NOW, timeout=120, prefix=(), env=None, **options):
        """One `docket run`; the finished process."""
        command = list(prefix) + self.command("run", *extra, replay=replay, now=now)
        return finished(command, timeout, env=env, **options)

    def verify(self):
        """What `docket verify` finds; empty where the tree keeps every promise."""
        done = finished(self.command("verify"), 120)
        if done.returncode not in (0, 65):
            return "verify ended with %d: %s" % (done.returncode, done.stderr)
        return done.stdout

    def incoming(self):
        """What waits there; attachments stay beside the reports that name them."""
        names = os.listdir(os.path.join(self.root, "incoming"))
        return sorted(n for n in names if not n.startswith(".") and n != "attachments")

    def case_files(self):
        """Every case file: its bucket and its path."""
        for bucket in sorted(os.listdir(self.root)):
            if bucket in (".docket", "incoming", "invalid"):
                continue
            for folder, _, names in os.walk(os.path.join(self.root, bucket)):
                for name in names:
                    if name.endswith(".json"):
                        yield bucket, os.path.join(folder, name)

    def cases(self):
        """Case id to what stands in its files, as a list: one entry where all is well."""
        found = {}
        for bucket, path in self.case_files():
            with open(path, "rb") as file:
                one = json.load(file)
            found.setdefault(one["id"], []).append((bucket, one))
        return found

    def reports(self):
        """Report id to the ids of the cases that hold it."""
        found = {}
        for case, copies in self.cases().items():
            for _, one in copies[:1]:
                for report in one["reports"]:
                    found.setdefault(report["id"], []).append(case)
        return found

    def picture(self):
        """What two runs over the same input must agree on."""
        cases = {case: [(bucket, sorted(r["id"] for r in one["reports"]), one.get("assessment", {}).get("outcome"))
                        for bucket, one in copies] for case, copies in self.cases().items()}
        invalid = {}
        folder = os.path.join(self.root, "invalid")
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if name.endswith(".error.json"):
                with open(os.path.join(folder, name[:-11]), "rb") as file:
                    invalid[name] = file.read()
        return {"cases": cases, "invalid": invalid}

    def broken_promises(self, sent):
        """What is wrong with a tree in which all work is done; nothing where every promise is kept."""
        wrong = []
        if self.incoming():
            wrong.append("left in incoming: %s" % self.incoming())
        cases = self.cases()
        twice = [case for case, copies in cases.items() if len(copies) != 1]
        if twice:
            wrong.append("cases in two buckets: %s" % twice)
        places = self.reports()
        lost = sorted(set(sent) - set(places))
        if lost:
            wrong.append("%d reports lost: %s" % (len(lost), lost[:5]))
        doubled = [id for id, held in places.items() if len(held) != 1]
        if doubled:
            wrong.append("reports in two cases: %s" % doubled[:5])
        found = self.verify()
        if found:
            wrong.append("verify: " + found)
        return wrong


def link(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def finished(command, timeout, env=None, **options):
    """Runs a command to its end; one that does not end in time is killed and counts as ended with -9 and `timeout`."""
    full = dict(os.environ)
    full.update(env or {})
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                               text=True, errors="replace", env=full, start_new_session=True, **options)
    late = False
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        late = True
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
    done = subprocess.CompletedProcess(command, process.returncode, out, err)
    done.seconds = time.monotonic() - began
    done.late = late
    return done


def report(id, url, category="counterfeit", **more):
    """A report in order."""
    one = {"id": id, "category": category, "url": url, "submitted_at": "2026-11-20T10:00:00Z",
           "reporter": {"kind": "buyer", "id": "u-" + id}, "description": "It is a replica"}
    one.update(more)
    return one


def page(title, price="12.50", extra=""):
    """A healthy page of one product."""
    product = {"@context": "https://schema.org", "@type": "Product", "name": title, "sku": "S1", "image": "https://shop.example/1.jpg",
               "brand": {"@type": "Brand", "name": "Plain"}, "description": title + ", sturdy and plain, for every day.",
               "offers": {"@type": "Offer", "price": price, "priceCurrency": "EUR", "availability": "https://schema.org/InStock",
                          "seller": {"@type": "Organization", "name": "Good Shop"}}}
    return ("<!doctype html><html lang=en><head><meta charset=utf-8><title>%s</title>"
            "<script type=\"application/ld+json\">%s</script></head><body><main><h1>%s</h1><p>%s EUR</p>"
            "<p>Sturdy and plain, for every day.</p>%s</main></body></html>"
            % (title, json.dumps(product), title, price, extra)).encode("utf-8")


def archive(path, pages):
    """Writes pages, by address, to an archive that answers fetches."""
    with open(path, "wb") as out:
        writer = warc.Writer(out, "torture", "2026-11-21T11:00:00Z", level=1)
        writer.info(os.path.basename(path), "pages of a torture test")
        for url, body in pages.items():
            writer.exchange(url, 200, [("Content-Type", "text/html; charset=utf-8")], body)


def small_load(tree):
    """A load that goes every way through a run: cases of two categories, a duplicate, an invalid record, an attachment, a dead page.

    Answers the ids of the reports that must stand in a case afterwards.
    """
    shop = "https://shop.example/item/%d.html"
    pages = {shop % 1: page("Kettle"), shop % 2: page("Super clone watch, 1:1 replica, mirror quality", "18.90"),
             shop % 3: page("Lamp", "30.00")}
    tree.replay = tree.torture.path("small.warc.gz")
    if not os.path.exists(tree.replay):
        archive(tree.replay, pages)
    attachments = os.path.join(tree.root, "incoming", "attachments")
    os.makedirs(attachments, exist_ok=True)
    with open(os.path.join(attachments, "photo.png"), "wb") as out:
        out.write(b"\x89PNG\r\n\x1a\n" + bytes(64))
    first = [report("A-1", shop % 1), report("A-2", shop % 2), report("A-3", shop % 2, "ip_infringement"),
             report("A-4", shop % 4), report("A-5", shop % 1, reporter={"kind": "buyer", "id": "u-A-1"}),
             report("A-6", shop % 3, attachments=[{"path": "attachments/photo.png"}])]
    tree.put("a.jsonl", "".join(json.dumps(one) + "\n" for one in first) + '{"id": "torn", \n')
    tree.put("b.json", [report("B-1", shop % 2), report("B-2", shop % 5)][0])
    return [one["id"] for one in first] + ["B-1"]
