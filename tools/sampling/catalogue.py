"""Collects the sample cases: a listing, the report or reports about it, and what a careful moderator decides."""

import zlib

from .shops import SHOPS

CASES = []

VIOLATION = {"bucket": "violation"}
CLEAN = {"bucket": "no-violation"}
# A moderator would clear it, and is not wrong to look twice.
CLEAN_HARD = {"bucket_any": ["no-violation", "review"]}
HARD = {"bucket_any": ["violation", "review"]}
SEVERE = {"bucket_any": ["violation", "escalated"]}
PERSON = {"bucket": "review"}
RIGHTS = {"bucket_any": ["violation", "review", "needs-info"]}
RIGHTS_PERSON = {"bucket_any": ["review", "needs-info"]}


def number(key, shop):
    """A made-up item number that depends on the key alone."""
    value = zlib.crc32(key.encode())
    return ("10050099%08d" % (value % 10**8)) if shop.startswith("ali") else "%08d" % (10**7 + value % (9 * 10**7))


def case(key, category, label, expect, note, shop, title, price, cur, cat, seller, attrs, desc, found=None, say="",
         kind="buyer", reason=None, **more):
    """`label` is violation, clean or borderline; `found` the category the page shows where it is another one."""
    report = {name: more.pop(name) for name in ("rights", "attachments", "order", "email", "reporter", "url_form", "file")
              if name in more}
    report.update(category=category, description=say, kind=kind, reason=reason)
    listing = dict(key=key, shop=shop, title=title, price=price, cur=cur, cat=cat, seller=seller, attrs=attrs, desc=desc,
                   number=number(key, shop), lang=more.pop("lang", SHOPS[shop][4]), **more)
    CASES.append(dict(key=key, label=label, expect=expect, note=note, found=found or (
        category if label == "violation" else None), listing=listing, report=report))


def listing_url(listing):
    _, host, path, _, _, _ = SHOPS[listing["shop"]]
    return "https://" + host + path % listing["number"]
