#!/usr/bin/env python3
"""Dead, slow, dripping and failing hosts; bombs, endless bodies, long heads, lying lengths, redirect loops.

Each ends by its deadline, marked incomplete or put off; memory grows by 20 MB at most; a failing host opens a circuit.
"""

import gzip
import os
import shutil
import socket
import sys
import threading
import time
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, finished, page, report  # noqa: E402

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n"


def packed(data, times):
    for _ in range(times):
        data = gzip.compress(data, 6)
    return data


def bomb(megabytes):
    """A gzip member of so many megabytes of a page that goes on and on."""
    made = zlib.compressobj(9, zlib.DEFLATED, 31)
    out = made.compress(page("Kettle")[:-14])
    block = b"<p>filler filler filler</p>" * 40000
    for _ in range(megabytes):
        out += made.compress(block)
    return out + made.flush()


def hung_up(connection):
    """Whether the other side has closed it, however long this side goes on sending."""
    try:
        return connection.fileno() < 0 or connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


class Server:
    """One loopback server; what it answers is the path's business."""

    def __init__(self, bombs):
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(512)
        self.port = self.socket.getsockname()[1]
        self.bombs = bombs
        self.asked = []
        self.open = []
        self.most = 0
        self.lock = threading.Lock()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            connection, _ = self.socket.accept()
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with self.lock:
            self.open = [one for one in self.open if not hung_up(one)] + [connection]
            self.most = max(self.most, len(self.open))
        try:
            connection.settimeout(60)
            data = b""
            while b"\r\n\r\n" not in data:
                piece = connection.recv(4096)
                if not piece:
                    return
                data += piece
            path = data.split(b" ")[1].decode("latin-1")
            with self.lock:
                self.asked.append((time.monotonic(), path))
            self.answer(connection, path)
        except OSError:
            pass
        finally:
            connection.close()

    def answer(self, connection, path):
        send = connection.sendall
        kind = path.strip("/").split("/")[0]
        good = page("Kettle")
        if kind in self.bombs:
            encoding, body = self.bombs[kind]
            send(HEAD + b"Content-Encoding: " + encoding + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        elif kind == "chunked":
            send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
            for _ in range(200_000):
                send(b"1000\r\n" + b"a" * 4096 + b"\r\n")
        elif kind == "tiny-chunks":
            send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
            for _ in range(100_000_000):
                send(b"1;" + b"x" * 60 + b"\r\na\r\n")
        elif kind == "head":
            send(b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"a" * 1_000_000 + b"\r\n\r\n" + good)
        elif kind == "heads":
            send(b"HTTP/1.1 200 OK\r\n")
            for number in range(100_000):
                send(b"X-%d: a\r\n" % number)
            send(b"\r\n" + good)
        elif kind == "continue":
            for _ in range(1_000_000):
                send(b"HTTP/1.1 100 Continue\r\n\r\n")
        elif kind == "short":
            send(HEAD + b"Content-Length: 100000\r\n\r\n" + good)
        elif kind == "long":
            send(HEAD + b"Content-Length: 20\r\n\r\n" + good)
        elif kind == "negative":
            send(HEAD + b"Content-Length: -5\r\n\r\n" + good)
        elif kind == "huge-length":
            send(HEAD + b"Content-Length: 99999999999999999999999\r\n\r\n" + good)
        elif kind == "two-lengths":
            send(HEAD + b"Content-Length: 10\r\nContent-Length: %d\r\n\r\n" % len(good) + good)
        elif kind == "loop":
            send(b"HTTP/1.1 302 Found\r\nLocation: " + path.encode() + b"x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        elif kind == "self":
            send(b"HTTP/1.1 302 Found\r\nLocation: " + path.encode() + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        elif kind == "drip":
            send(HEAD + b"Content-Length: 100000\r\n\r\n")
            for byte in good * 100:
                send(bytes([byte]))
                time.sleep(0.2)
        elif kind == "drip-head":
            for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 100000:
                send(bytes([byte]))
                time.sleep(0.2)
        elif kind == "silent":
            time.sleep(60)
        elif kind == "fail":
            send(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        elif kind == "later":
            send(b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 86400\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        else:
            send(HEAD + b"Content-Length: %d\r\n\r\n" % len(good) + good)


def own_rules(torture, seconds):
    """The shipped rules with a shorter deadline, so that the test need not wait half a minute a page."""
    place = torture.path("rules")
    if not os.path.isdir(place):
        shutil.copytree(torture.rules, place)
    os.makedirs(os.path.join(place, "site"), exist_ok=True)
    path = os.path.join(place, "policy.yaml")
    with open(path) as file:
        text = file.read()
    text = text.replace("timeout_seconds: 30", "timeout_seconds: %d" % seconds).replace("delay_ms: 500", "delay_ms: 20")
    with open(path, "w") as out:
        out.write(text)
    return place


def peak(torture, tree):
    """The run's largest resident size in MB, and the finished process."""
    done = finished(["/usr/bin/env", "python3", "-c",
                     "import resource,subprocess,sys; r=subprocess.run(sys.argv[1:]).returncode;"
                     "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr); sys.exit(r if r >= 0 else 99)"]
                    + tree.command("run", "--allow-private-network", replay=False), 300)
    lines = done.stderr.strip().splitlines()
    return int(lines[-1]) // 1024, done


def where(tree, id):
    for copies in tree.cases().values():
        bucket, one = copies[0]
        if any(r["id"] == id for r in one["reports"]):
            return bucket, one["history"][-1].get("reason", ""), one
    return None, "", None


def main():
    torture = Torture(__doc__)
    once = bomb(200 if not torture.short else 60)
    bombs = {"bomb": (b"gzip", once), "bomb2": (b"gzip, gzip", packed(once, 1)), "bomb3": (b"gzip, gzip, gzip", packed(once, 2)),
             "bomb10": (b", ".join([b"gzip"] * 10), packed(once, 9)), "deflate": (b"deflate", zlib.compress(b"<p>x</p>" * 20_000_000, 9)),
             "garbage": (b"gzip", b"\x1f\x8b\x08" + os.urandom(5000)), "torn": (b"gzip", gzip.compress(page("Kettle") * 50)[:-20]),
             "br": (b"br", b"\x0b\x02\x80"), "odd": (b"x-unheard-of", page("Kettle"))}
    server = Server(bombs)
    base = "http://127.0.0.1:%d/" % server.port
    # The short form waits half as long for those who never answer.
    deadline = 2 if torture.short else 4
    torture.rules = own_rules(torture, deadline)

    tree = torture.tree("calm")
    tree.put("calm.jsonl", [report("C-%d" % n, base + "good/%d" % n) for n in range(1)])
    calm, done = peak(torture, tree)
    torture.claim("good pages are read (%d MB)" % calm, where(tree, "C-0")[0] == "no-violation", (done.stderr, where(tree, "C-0")[:2]))

    kinds = list(bombs) + ["chunked", "tiny-chunks", "head", "heads", "continue", "short", "long", "negative", "huge-length", "two-lengths",
                           "loop", "self", "drip", "drip-head", "silent"]
    bad, sizes = [], {}
    for kind in kinds:
        if torture.left() < 5:
            print("      stopped for time at %s" % kind)
            break
        tree = torture.tree("one")
        tree.put("one.json", report("K-1", base + kind + "/1"))
        size, done = peak(torture, tree)
        sizes[kind] = size
        bucket, reason, one = where(tree, "K-1")
        whole = (one or {}).get("listing", {}).get("complete")
        if done.returncode != 0 or done.seconds > deadline + 4 or bucket not in ("review", "deferred") or (bucket == "review" and whole):
            # A body that is longer than announced is cut where it was announced to end: what counts is that it is not clean.
            bad.append((kind, done.returncode, round(done.seconds, 1), bucket, reason, whole))
    torture.claim("%d bad answers: each ends by its deadline, in review or deferred, never clean" % len(sizes), not bad, bad)
    torture.claim("memory: at most 20 MB more than good pages take (%d MB)" % calm,
                  max(sizes.values()) <= calm + 20, {k: v for k, v in sizes.items() if v > calm + 20})
    if torture.args.verbose:
        print("      peaks: %s" % sizes)

    # A host that fails for all of many reports.
    count = 300 if torture.short else 5000
    server.asked.clear()
    tree = torture.tree("failing")
    many = [report("F-%04d" % n, base + "fail/%d" % n) for n in range(count)]
    tree.put("failing.jsonl", many)
    done = tree.run("--allow-private-network", replay=False, timeout=300)
    asked = len(server.asked)
    torture.claim("a host that fails for %d reports is asked %d times" % (count, asked), done.returncode == 0 and asked <= 40, asked)
    dues = sorted(one["clock"]["due"] for copies in tree.cases().values() for _, one in copies if one.get("clock"))
    # Ten minutes hold 600 seconds: no second has many more than its share.
    most = max((dues.count(due) for due in set(dues)), default=0)
    torture.claim("all are deferred, and spread over time", len(dues) == count and most <= 10 + count // 100, (len(dues), len(set(dues)), most))
    # A day of runs, every quarter of an hour: never more often than policy says.
    server.asked.clear()
    tree = torture.tree("day")
    tree.put("day.jsonl", [report("Y-%d" % n, base + "fail/%d" % n) for n in range(3)])
    runs = 30 if torture.short else 200
    for step in range(runs):
        if torture.left() < 0:
            break
        minutes = step * 60
        tree.run("--allow-private-network", replay=False,
                 now="2026-%02d-%02dT%02d:%02d:00Z" % (12, 1 + minutes // 1440 % 27, minutes // 60 % 24, minutes % 60))
    each = {}
    for _, path in server.asked:
        each[path] = each.get(path, 0) + 1
    torture.claim("tried again at most as often as policy says (5)", each and max(each.values()) <= 6, each)

    # Caps a host, and in all.
    server.asked.clear()
    server.most = 0
    tree = torture.tree("caps")
    tree.put("caps.jsonl", [report("S-%d" % n, base + "drip/%d" % n) for n in range(12)])
    done = tree.run("--allow-private-network", replay=False, timeout=120)
    torture.claim("a slow host has at most 2 connections (%d), and the run ends (%.0f s)" % (server.most, done.seconds),
                  server.most <= 2 and done.returncode == 0, (server.most, done.seconds))

    # A host that says when to come back is not asked before.
    server.asked.clear()
    tree = torture.tree("later")
    tree.put("later.json", report("R-1", base + "later/1"))
    tree.run("--allow-private-network", replay=False)
    for hour in (1, 6, 12):
        tree.run("--allow-private-network", replay=False, now="2026-11-21T%02d:00:00Z" % (hour + 11))
    torture.claim("a host that asked for a day is left alone for a day", len(server.asked) == 1, len(server.asked))

    # The control: a page that is whole is clean, so it was the answer that made the others not clean.
    tree = torture.tree("control")
    tree.put("one.json", report("K-1", base + "good/1"))
    tree.run("--allow-private-network", replay=False)
    torture.control("the same page, sent well, is clean", where(tree, "K-1")[0] == "no-violation", where(tree, "K-1")[:2])
    torture.end()


main()
