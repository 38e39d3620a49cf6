"""A WARC/1.1 writer (ISO 28500): one gzip member a record, the same bytes on every run."""

import base64
import hashlib
import uuid
import zlib

REASONS = {200: "OK", 301: "Moved Permanently", 302: "Found", 403: "Forbidden", 404: "Not Found", 410: "Gone",
           429: "Too Many Requests", 503: "Service Unavailable"}


def sha1(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode("ascii")


def gzip_member(data, level):
    """A gzip member without a name or a time, so that it depends on its data alone."""
    packer = zlib.compressobj(level, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()


class Writer:
    """Writes records to an open binary file; record ids are derived from `seed` and a running number."""

    def __init__(self, out, seed, date, level=9):
        self.out = out
        self.seed = seed
        self.date = date
        self.level = level
        self.count = 0

    def record_id(self):
        self.count += 1
        return "<urn:uuid:%s>" % uuid.uuid5(uuid.NAMESPACE_URL, "%s/%d" % (self.seed, self.count))

    def write(self, fields, block):
        head = "WARC/1.1\r\n" + "".join("%s: %s\r\n" % field for field in fields)
        head += "Content-Length: %d\r\n\r\n" % len(block)
        self.out.write(gzip_member(head.encode("utf-8") + block + b"\r\n\r\n", self.level))

    def info(self, filename, description):
        block = ("software: docket tools\r\nformat: WARC File Format 1.1\r\ndescription: %s\r\n" % description).encode()
        self.write([("WARC-Type", "warcinfo"), ("WARC-Record-ID", self.record_id()), ("WARC-Date", self.date),
                    ("WARC-Filename", filename), ("WARC-Block-Digest", sha1(block)),
                    ("Content-Type", "application/warc-fields")], block)

    def exchange(self, url, status, headers, body, date=None):
        """A request and its response, as they went over the wire."""
        date = date or self.date
        host, path = split_url(url)
        request = ("GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: docket-samples\r\nAccept: text/html\r\n\r\n"
                   % (path, host)).encode("ascii")
        head = "HTTP/1.1 %d %s\r\n" % (status, REASONS[status])
        head += "".join("%s: %s\r\n" % header for header in headers)
        head += "Content-Length: %d\r\n\r\n" % len(body)
        response = head.encode("utf-8") + body
        request_id, response_id = self.record_id(), self.record_id()
        self.write([("WARC-Type", "request"), ("WARC-Record-ID", request_id), ("WARC-Date", date),
                    ("WARC-Target-URI", url), ("WARC-Concurrent-To", response_id),
                    ("WARC-Block-Digest", sha1(request)), ("Content-Type", "application/http; msgtype=request")],
                   request)
        self.write([("WARC-Type", "response"), ("WARC-Record-ID", response_id), ("WARC-Date", date),
                    ("WARC-Target-URI", url), ("WARC-Concurrent-To", request_id),
                    ("WARC-Payload-Digest", sha1(body)), ("WARC-Block-Digest", sha1(response)),
                    ("Content-Type", "application/http; msgtype=response")], response)


def split_url(url):
    rest = url.split("://", 1)[1]
    host, slash, path = rest.partition("/")
    return host, "/" + path if slash else "/"
