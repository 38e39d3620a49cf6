#!/usr/bin/env python3
"""Not a byte reaches a listener on a blocked address, however its address is written, named, redirected to or proxied.

Everything happens in a network namespace of its own: a name server, a public shop on 93.184.216.34 and 2606:2800:220:1::34, and a
canary that listens on every special address. The guard is fully on: no switch for tests is used but in the control.
"""

import json
import os
import socket
import struct
import subprocess
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from common import Torture, page, report  # noqa: E402

PUBLIC4, PUBLIC6 = "93.184.216.34", "2606:2800:220:1::34"
SPECIAL4 = ["127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1",
            "192.0.2.1", "198.51.100.1", "203.0.113.1", "192.88.99.1"]
SPECIAL6 = ["::1", "fd00::1", "64:ff9b::a00:1", "2002:a00:1::1", "2001:db8::1", "fec0::1", "64:ff9b:1::1", "3fff::1", "2001::1"]

# A literal special address in a report: the report is invalid, and nothing is resolved or connected.
LITERAL = """
http://127.0.0.1/ http://2130706433/ http://0x7f000001/ http://0x7f.0x0.0x0.0x1/ http://0177.0.0.1/ http://017700000001/
http://127.1/ http://127.0.1/ http://0/ http://0.0.0.0/ http://127.0.0.1./ http://127.0.0.1.../ http://10.1/ http://192.168.1/
http://0x0a000001/ http://012.0.0.1/ http://169.254.169.254/latest/meta-data/ http://2852039166/ http://0xa9fea9fe/
http://0251.0376.0251.0376/ http://0xA9.0xFE.0xA9.0xFE/ http://169.16689662/ http://100.64.0.1/ http://192.0.2.1/ http://198.18.0.1/
http://224.0.0.1/ http://255.255.255.255/ http://240.0.0.1/
http://[::1]/ http://[::]/ http://[0:0:0:0:0:0:0:1]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[::127.0.0.1]/
http://[::ffff:0:127.0.0.1]/ http://[64:ff9b::7f00:1]/ http://[64:ff9b::10.0.0.1]/ http://[64:ff9b:1::1]/ http://[2002:7f00:1::]/
http://[2002:a00:1::1]/ http://[2001::1]/ http://[2001:db8::1]/ http://[fe80::1]/ http://[fe80::1%25lo]/ http://[fc00::1]/
http://[fd00::1]/ http://[fec0::1]/ http://[ff02::1]/ http://[3fff::1]/ http://[100::1]/ http://[5f00::1]/ http://[4000::1]/
http://%31%32%37.0.0.1/ http://%6cocalhost/ http://localhost/ http://LOCALHOST/ http://localhost./ http://a.localhost/
http://metadata.google.internal/ http://printer.local/ http://router.home.arpa/
http://user@127.0.0.1/ http://user:pass@127.0.0.1/ http://shop.example@127.0.0.1/ http://shop.example:80@127.0.0.1/
http://127.0.0.1#@shop.example/ http://127.0.0.1?@shop.example/ http://127.0.0.1\\@shop.example/ http://shop.example\\@127.0.0.1/
http://１２７.０.０.１/ http://①②⑦.⓪.⓪.①/ http://127。0。0。1/ http://127｡0｡0｡1/ http://ⓛocalhost/ http://loc\u00adalhost/
http:///127.0.0.1/ http:/127.0.0.1/ http:127.0.0.1 //127.0.0.1/ HTTP://127.0.0.1/ hTTps://127.0.0.1/
ftp://127.0.0.1/ file:///etc/passwd gopher://127.0.0.1:80/_GET dict://127.0.0.1:80/x ldap://127.0.0.1/ smb://127.0.0.1/x
tftp://127.0.0.1/x telnet://127.0.0.1/ scp://127.0.0.1/x imap://127.0.0.1/ rtsp://127.0.0.1/ jar:http://127.0.0.1!/ data:text/html,x
javascript:alert(1) unix:///run/x http+unix://%2frun%2fx/ view-source:http://127.0.0.1/ netdoc:///etc/passwd
http://shop.example:22/ http://shop.example:0/ http://shop.example:65536/ http://shop.example:6379/ http://shop.example:-80/
http://shop.example:00000000000000000000080x/ http://127.0.0.1:80/ http://127.0.0.1:443/ http://[::1]:80/
http://127.0.0.1%00.shop.example/ http://127.0.0.1%09/ http://127.0.0.1%0d%0aHost:x/ http://1.1.1.1%20@127.0.0.1/
""".split()

# A public name that leads inside: evidence, `review` and `blocked`, never tried again.
NAMES = {"n-%s.evil.example" % address.replace(".", "-").replace(":", "x"): [address] for address in SPECIAL4 + SPECIAL6}
NAMES.update({
    "mapped.evil.example": ["::ffff:10.0.0.1"],
    "mixed-inside-first.evil.example": ["10.0.0.1", PUBLIC4],
    "mixed-families.evil.example": ["::1", PUBLIC4],
    "shop.example": [PUBLIC4, PUBLIC6],
    "mixed-outside-first.evil.example": [PUBLIC4, "10.0.0.1"],
})
# Redirects from the public shop, by path; each must end blocked or refused, and never arrive.
REDIRECTS = ["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "//127.0.0.1/", "http://[::1]/", "http://[::ffff:7f00:1]/",
             "http://n-10-0-0-1.evil.example/", "http://localhost/", "http://169.254.169.254/latest/", "file:///etc/passwd",
             "gopher://127.0.0.1/x", "http://user@127.0.0.1/", "http:\\\\127.0.0.1\\", "http://127.0.0.1:80/", "http://shop.example:22/",
             "http://%31%32%37.0.0.1/", "\thttp://127.0.0.1/", "http://[fe80::1%25lo]/", "http://127.0.0.1#.shop.example/",
             "https://127.0.0.1/", "http://rebind.evil.example/"]


class Seen:
    """What reached a listener that nothing may reach."""

    def __init__(self):
        self.lock = threading.Lock()
        self.contacts = []
        self.shop = []

    def clear(self):
        with self.lock:
            self.contacts, self.shop = [], []


def listen(address, port, handle, kind=socket.SOCK_STREAM):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    server = socket.socket(family, kind)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind((address, port))
    if kind == socket.SOCK_STREAM:
        server.listen(64)
    threading.Thread(target=handle, args=(server,), daemon=True).start()


def canary(seen, name):
    def serve(server):
        while True:
            connection, _ = server.accept()
            connection.settimeout(2)
            try:
                data = connection.recv(2048)
            except OSError:
                data = b""
            with seen.lock:
                seen.contacts.append((name, data[:80]))
            try:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret")
            except OSError:
                pass
            connection.close()
    return serve


def shop(seen):
    """The public shop: keeps connections open, and redirects where its path says."""
    def talk(connection):
        connection.settimeout(10)
        data = b""
        try:
            while True:
                while b"\r\n\r\n" not in data:
                    piece = connection.recv(4096)
                    if not piece:
                        return
                    data += piece
                head, data = data.split(b"\r\n\r\n", 1)
                path = head.split(b" ")[1].decode("latin-1")
                with seen.lock:
                    seen.shop.append((path, head))
                if path.startswith("/to/"):
                    target = REDIRECTS[int(path[4:])]
                    body = b"gone elsewhere"
                    answer = b"HTTP/1.1 302 Found\r\nLocation: " + target.encode("utf-8") + b"\r\n"
                else:
                    body = page("Kettle")
                    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                connection.sendall(answer + b"Content-Length: %d\r\n\r\n" % len(body) + body)
        except OSError:
            pass
        finally:
            connection.close()

    def serve(server):
        while True:
            connection, _ = server.accept()
            threading.Thread(target=talk, args=(connection,), daemon=True).start()
    return serve


class NameServer:
    """Answers A and AAAA from the table; `rebind` is public when first asked, and inside ever after."""

    def __init__(self):
        self.asked = {}

    def answers(self, name, kind):
        count = self.asked[(name, kind)] = self.asked.get((name, kind), 0) + 1
        if name == "rebind.evil.example":
            addresses = [PUBLIC4] if count == 1 else ["127.0.0.1"]
        else:
            addresses = NAMES.get(name, [])
        family = socket.AF_INET6 if kind == 28 else socket.AF_INET
        return [socket.inet_pton(family, a) for a in addresses if (":" in a) == (kind == 28)]

    def serve(self, server):
        while True:
            query, peer = server.recvfrom(2048)
            try:
                server.sendto(self.reply(query), peer)
            except (OSError, IndexError, struct.error):
                pass

    def reply(self, query):
        labels, at = [], 12
        while query[at]:
            labels.append(query[at + 1:at + 1 + query[at]].decode("latin-1"))
            at += 1 + query[at]
        kind = struct.unpack(">H", query[at + 1:at + 3])[0]
        question = query[12:at + 5]
        records = self.answers(".".join(labels).lower(), kind) if kind in (1, 28) else []
        body = b"".join(b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, 0, len(data)) + data for data in records)
        return query[:2] + struct.pack(">HHHHH", 0x8180, 1, len(records), 0, 0) + question + body


def prepare():
    """The namespace: every address on the loopback device, and this namespace's own name server."""
    def ip(*arguments):
        subprocess.run(["ip", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ip("link", "set", "lo", "up")
    for address in SPECIAL4[1:] + [PUBLIC4]:
        ip("addr", "add", address + "/32", "dev", "lo")
    for address in SPECIAL6[1:] + [PUBLIC6]:
        ip("-6", "addr", "add", address + "/128", "dev", "lo", "nodad")


def own_files(torture):
    """resolv.conf, nsswitch.conf and hosts of this mount namespace alone."""
    for name, text in [("resolv.conf", "nameserver 127.0.0.53\noptions timeout:1 attempts:1\n"),
                       ("nsswitch.conf", "hosts: files dns\n"), ("hosts", "127.0.0.1 localhost\n")]:
        place = torture.path(name)
        with open(place, "w") as out:
            out.write(text)
        if not os.path.exists("/etc/" + name):
            continue
        subprocess.run(["mount", "--bind", place, os.path.realpath("/etc/" + name)], check=True)


def outcome(tree, id):
    """Where a report went and why: bucket and reason, or `invalid` and the code."""
    for copies in tree.cases().values():
        bucket, one = copies[0]
        if any(report["id"] == id for report in one["reports"]):
            return bucket, one["history"][-1].get("reason", "")
    folder = os.path.join(tree.root, "invalid")
    for name in os.listdir(folder):
        if name.endswith(".error.json"):
            with open(os.path.join(folder, name[:-11]), errors="replace") as file:
                if '"%s"' % id in file.read():
                    with open(os.path.join(folder, name)) as why:
                        return "invalid", json.load(why).get("code", "")
    return None, None


def main():
    inside = "--inside" in sys.argv
    torture = Torture(__doc__, needs=["ip", "unshare", "mount"])
    if not inside:
        space = ["unshare", "-mn"] if os.geteuid() == 0 else ["unshare", "-Urmn"]
        if subprocess.run(space + ["true"], stderr=subprocess.DEVNULL).returncode != 0:
            torture.skip("no network namespace may be made here")
        os.rmdir(torture.scratch)
        os.execvp(space[0], space + [sys.executable] + sys.argv + ["--inside"])
    prepare()
    own_files(torture)
    seen, names = Seen(), NameServer()
    listen("127.0.0.53", 53, names.serve, socket.SOCK_DGRAM)
    for address in SPECIAL4 + SPECIAL6:
        for port in (80, 443, 22, 3128):
            listen(address, port, canary(seen, "%s:%d" % (address, port)))
    for address in (PUBLIC4, PUBLIC6):
        listen(address, 80, shop(seen))
    proxies = {"http_proxy": "http://127.0.0.1:3128", "HTTP_PROXY": "http://127.0.0.1:3128", "https_proxy": "http://127.0.0.1:3128",
               "all_proxy": "socks5h://127.0.0.1:3128", "ALL_PROXY": "http://10.0.0.1:3128", "no_proxy": ""}

    # Literal addresses.
    tree = torture.tree("literal")
    tree.put("literal.jsonl", [report("L-%d" % n, url) for n, url in enumerate(LITERAL)])
    done = tree.run(replay=False, env=proxies)
    torture.claim("%d literal forms: the run ends well" % len(LITERAL), done.returncode == 0, done.stderr)
    # Two of them are a public name with a fragment or a query that only looks like one, and some are no address at all.
    odd = [(url, outcome(tree, "L-%d" % n)) for n, url in enumerate(LITERAL)]
    wrong = [(url, where) for url, where in odd if where[0] != "invalid"]
    torture.claim("each is invalid", not wrong, wrong)
    torture.claim("literal forms: not a byte arrives", not seen.contacts, seen.contacts)
    torture.claim("literal forms: no proxy of the environment is asked", not [c for c in seen.contacts if ":3128" in c[0]])

    # Names.
    seen.clear()
    tree = torture.tree("names")
    blocked = [name for name in NAMES if name.endswith("evil.example") and not name.startswith("mixed-outside")]
    urls = ["http://%s/item/1" % name for name in blocked]
    tree.put("names.jsonl", [report("N-%d" % n, url) for n, url in enumerate(urls)] + [report("N-good", "http://shop.example/item/1")])
    done = tree.run(replay=False, env=proxies)
    torture.claim("%d names that lead inside: the run ends well" % len(urls), done.returncode == 0, done.stderr)
    wrong = [(url, where) for n, url in enumerate(urls) for where in [outcome(tree, "N-%d" % n)]
             if where[0] != "review" or "blocked" not in (where[1] or "")]
    torture.claim("each is in review, reason blocked", not wrong, wrong)
    torture.claim("names: not a byte arrives", not seen.contacts, seen.contacts)
    torture.claim("the public shop is read past the proxies", outcome(tree, "N-good")[0] == "no-violation" and seen.shop,
                  outcome(tree, "N-good"))
    later = tree.run(replay=False, now="2026-11-29T12:00:00Z")
    asked = [key for key in names.asked if names.asked[key] > 2 and "evil" in key[0]]
    torture.claim("and a later run tries none of them again", later.returncode == 0 and not asked, asked)

    # Redirects and rebinding.
    seen.clear()
    tree = torture.tree("redirects")
    count = len(REDIRECTS)
    tree.put("redirects.jsonl", [report("D-%d" % n, "http://shop.example/to/%d" % n) for n in range(count)]
             + [report("D-rebind-1", "http://rebind.evil.example/a"), report("D-rebind-2", "http://rebind.evil.example/b"),
                report("D-mixed", "http://mixed-outside-first.evil.example/a")])
    done = tree.run(replay=False, env=proxies)
    torture.claim("%d redirects inside: the run ends well" % count, done.returncode == 0, done.stderr)
    torture.claim("redirects, rebinding, mixed answers: not a byte arrives", not seen.contacts, seen.contacts)
    wrong = [(REDIRECTS[n], where) for n in range(count - 1) for where in [outcome(tree, "D-%d" % n)]
             if (where[0] != "review" or "blocked" not in (where[1] or "")) and "malformed" not in (where[1] or "")]
    torture.claim("each redirect inside is in review, reason blocked, or no address at all", not wrong, wrong)
    asked_shop = [path for path, _ in seen.shop if path.startswith("/to/")]
    torture.claim("each was followed once", len(asked_shop) == count, len(asked_shop))
    later = tree.run(replay=False, now="2026-11-29T12:00:00Z")
    torture.claim("a name that leads elsewhere later: still not a byte", later.returncode == 0 and not seen.contacts, seen.contacts)

    # The control: the same listeners hear it as soon as the guard is off.
    seen.clear()
    tree = torture.tree("control")
    tree.put("c.jsonl", [report("C-1", "http://n-10-0-0-1.evil.example/"), report("C-2", "http://0x7f.1/"),
                         report("C-3", "http://shop.example/to/0")])
    tree.run("--allow-private-network", replay=False)
    heard = {name for name, _ in seen.contacts}
    torture.control("with the guard off the canary hears names, literals and redirects",
                    {"10.0.0.1:80", "127.0.0.1:80"} <= heard, heard)
    torture.end()


main()
