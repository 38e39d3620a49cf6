#!/usr/bin/env python3
"""Writes a tree of a month: DIR/queues with a few thousand case files, and DIR/planted.json with the spikes planted in it.

    python3 tools/make_month.py DIR [--seed 7] [--cases 3200] [--days 30] [--end 2026-11-20T09:00:00Z] [--no-spikes]

The same arguments give the same bytes. Names are invented; nothing is fetched. Only Python's standard library is used.
What comes in has a weekly rhythm, a few big sellers and many small ones, decisions by people, appeals, pages that could not be
had, and some hostile texts. A spike is a name that comes far more often than usual on one to three days; each is planted so that
nothing but its own name is unusual about it.
"""

import argparse
import datetime
import hashlib
import json
import math
import os
import random

CATEGORIES = [("counterfeit", 34), ("prohibited", 16), ("search_cheating", 18), ("off_platform", 12),
              ("false_information", 13), ("ip_infringement", 7)]
HOSTS = [("aliexpress.com", 60), ("market.example", 17), ("shop.example", 12), ("stores.example", 8), ("handels.example", 3)]
BUCKETS = [("violation", 30), ("no-violation", 34), ("review", 14), ("gone", 7), ("deferred", 4), ("closed", 0),
           ("needs-info", 3), ("escalated", 1.2), ("duplicate", 4), ("awaiting-seller", 2), ("held", 0.2)]
RULES = {
    "counterfeit": ["replica-wording", "brand-price", "brand-homoglyphs", "no-logo-in-pictures", "reviews-say-fake", "grade-words"],
    "prohibited": ["weapon-terms", "prescription-medicine", "precursor-terms", "nicotine-terms", "recalled-goods"],
    "search_cheating": ["keyword-stuffing", "price-bait", "wrong-category", "repeated-listing"],
    "off_platform": ["contact-messenger", "payment-outside", "reserved-order-link", "contact-email"],
    "false_information": ["capacity-impossible", "attributes-contradict", "cure-claim", "strike-price-never-charged"],
    "ip_infringement": ["mark-in-title", "character-name", "software-key", "design-claimed"],
}
FIRST = "Amber Blue Cedar Delta Ember Fable Grove Harbor Ivory Jasper Kite Lotus Maple North Opal Pine Quartz River Silver Tundra".split()
SECOND = "Trading Store Outlet Goods Supply Market House Corner Depot Direct Works Bazaar Lane Point Union Factory".split()
BRANDS = "Aurelia Borealis Castello Dunmore Elvana Fenwick Galanti Hartwell Isolde Jorvik Kestrel Lumina Montara Norvane Orlando Piermont".split()
NASTY = ['<script>alert(1)</script>', '=HYPERLINK("http://x.example")', '\u202egnp.exe', 'Shop "A" & Söhne <b>', '\u001b[31mred\u001b[0m',
         '時計の店', 'متجر الساعات', 'O\'Neill & Sons']
DAY = 86400


def pick(rng, weighted):
    total = sum(weight for _, weight in weighted)
    at = rng.random() * total
    for value, weight in weighted:
        at -= weight
        if at < 0:
            return value
    return weighted[-1][0]


def poisson(rng, mean):
    if mean > 40:
        return max(0, int(round(rng.gauss(mean, math.sqrt(mean)))))
    limit, count, product = math.exp(-mean), 0, rng.random()
    while product > limit:
        count += 1
        product *= rng.random()
    return count


def zipf(names, power=0.9):
    return [(name, 1 / (rank + 2) ** power) for rank, name in enumerate(names)]


def stamp(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class Month:
    def __init__(self, options):
        self.rng = random.Random(options.seed)
        self.end = int(datetime.datetime.fromisoformat(options.end.replace("Z", "+00:00")).timestamp())
        self.days = options.days
        self.number = 0
        self.cases = []
        self.planted = []
        sellers = ["%s %s" % (a, b) for b in SECOND for a in FIRST] + NASTY
        self.rng.shuffle(sellers)
        self.sellers = zipf(sellers, 0.6)
        self.brands = zipf(BRANDS, 0.8)
        self.reporters = zipf(["u-%04d" % n for n in range(900)], 0.5)

    def day_start(self, day):
        """The first second of a day, counted back from the tree's end: day 0 is the last whole one."""
        midnight = self.end - self.end % DAY
        return midnight - (day + 1) * DAY

    def fill(self, count):
        """What comes in on usual days, with a weekly rhythm."""
        rhythm = [1.1, 1.1, 1.05, 1.05, 1.0, 0.85, 0.85]
        days = list(range(-1, self.days))
        shares = [rhythm[datetime.datetime.fromtimestamp(self.day_start(d), datetime.timezone.utc).weekday()] for d in days]
        for day, share in zip(days, shares):
            mean = count * share / sum(shares)
            span = self.end - self.day_start(day) if day < 0 else DAY
            for _ in range(poisson(self.rng, mean * min(1, span / DAY))):
                self.add(self.day_start(day) + self.rng.randrange(span))

    def spike(self, kind, name, day, count, days=1, **fixed):
        start = self.day_start(day)
        for _ in range(count):
            self.add(start + self.rng.randrange(days * DAY), **fixed)
        self.planted.append({"kind": kind, "name": name, "from": stamp(start), "until": stamp(start + days * DAY), "count": count})

    def add(self, at, seller=None, brand=None, host=None, category=None, reporter=None, rule=None):
        rng = self.rng
        self.number += 1
        category = category or pick(rng, CATEGORIES)
        host = host or pick(rng, HOSTS)
        bucket = pick(rng, BUCKETS)
        if bucket == "duplicate" and (seller or brand or host or rule) and rule is not None:
            bucket = "review"
        if seller or brand or rule:
            bucket = pick(rng, [("violation", 6), ("review", 3), ("no-violation", 1)])
        item = 1005000000000 + rng.randrange(10 ** 9)
        key = "%s/item/%d" % (host, item)
        url = "https://www.%s/item/%d.html" % (host, item)
        case_id = "c-" + hashlib.sha256(("%s\n%s" % (key, category)).encode()).hexdigest()[:16]
        submitted = at - int(rng.lognormvariate(8.2, 1.1))
        reports = []
        for index in range(1 + (rng.random() < 0.12) + (rng.random() < 0.04)):
            reports.append(self.report(case_id, index, category, url, submitted + index * 600, reporter if index == 0 else None))
        made = {
            "id": case_id, "version": 1, "bucket": bucket, "category": category,
            "subject": {"kind": "listing", "key": key, "url": url},
            "priority": min(100, max(1, int(rng.gauss(38, 16)))), "reports": reports, "snapshots": [], "history": [],
        }
        made["history"].append({"at": stamp(at), "event": "received", "by": "docket run", "reason": "report " + reports[0]["id"]})
        weighed = at + rng.randrange(5, 90)
        self.weigh(made, bucket, category, url, at, weighed, seller, brand, rule)
        self.cases.append(made)

    def report(self, case_id, index, category, url, at, reporter):
        rng = self.rng
        kind = pick(rng, [("buyer", 62), ("seller", 6), ("rights_holder", 9), ("trusted_flagger", 4), ("anonymous", 17), ("staff", 2)])
        who = {"kind": kind}
        if reporter:
            who = {"kind": "buyer", "id": reporter}
        elif kind == "trusted_flagger":
            who["id"] = "flagger-%d" % rng.randrange(4)
        elif kind != "anonymous":
            who["id"] = pick(rng, self.reporters)
            who["email"] = who["id"] + "@mail.example"
        return {"id": "R-%s-%d" % (case_id[2:12], index), "category": category, "url": url, "submitted_at": stamp(at), "reporter": who,
                "description": "This is not what it says."}

    def weigh(self, made, bucket, category, url, at, weighed, seller, brand, rule):
        rng = self.rng
        move = {"at": stamp(weighed), "event": "assessed", "by": "docket run", "to": bucket}
        if bucket in ("deferred", "gone", "duplicate", "held"):
            move["reason"] = {"deferred": "the page could not be had for now: " + pick(rng, [("timeout", 5), ("connection refused", 2), ("http-503", 3)]),
                              "gone": "the listing no longer exists: http-404", "duplicate": "the same complaint by the same reporter",
                              "held": "work on it ended a run three times"}[bucket]
            if bucket == "deferred" and weighed < self.end - 2 * DAY:
                bucket = made["bucket"] = move["to"] = "gone"
                move["reason"] = "the listing no longer exists: http-404"
            if bucket == "deferred":
                made["clock"] = {"due": stamp(self.end + rng.randrange(600, 20000)), "action": "retry"}
            if bucket == "gone" and rng.random() < 0.4:
                made["snapshots"] = [self.snapshot(url, weighed)]
                made["history"].append({"at": stamp(weighed), "event": "assessed", "by": "docket run", "to": "review", "reason": "evidence is mixed"})
                move.update({"at": stamp(min(self.end, weighed + DAY)), "from": "review"})
            if bucket == "duplicate":
                made["duplicate_of"] = "c-" + "0" * 16
            made["history"].append(move)
            return
        rules = rng.sample(RULES[category], rng.randrange(1, 3))
        if rule and rule not in rules:
            rules[0] = rule
        sure = {"violation": 1 - rng.random() ** 2 * 0.1, "no-violation": rng.random() ** 2 * 0.15}.get(bucket, 0.2 + rng.random() * 0.65)
        outcome = {"violation": "confirmed", "no-violation": "cleared"}.get(bucket, "undetermined")
        made["snapshots"] = [self.snapshot(url, weighed)]
        made["listing"] = {"title": "Item %d" % self.number, "price": "%d.90" % rng.randrange(5, 300), "currency": "EUR", "complete": True,
                           "seller": {"name": seller or pick(rng, self.sellers)}}
        if brand or rng.random() < 0.6:
            made["listing"]["brand"] = brand or pick(rng, self.brands)
        if bucket == "review" and rng.random() < 0.25:
            made["listing"]["complete"] = False
            made["listing"]["incomplete_because"] = pick(rng, [("truncated", 2), ("needs-scripts", 3), ("captcha", 2)])
        made["assessment"] = {
            "probability": round(sure, 4), "outcome": outcome, "rule_pack": "2026.11", "prior": -1.5, "sum": 0.0,
            "confirmed_from": 0.9, "cleared_to": 0.15, "reason": "weighed",
            "signals": [{"rule": one, "category": category, "weight": 1.2, "field": "title", "excerpt": "Item"} for one in rules],
        }
        made["history"].append(move)
        self.later(made, bucket, weighed)

    def later(self, made, bucket, weighed):
        """What people did of it since, and what waits."""
        rng = self.rng
        age = self.end - weighed

        def decide(event, start, to, after, by="moderator:ann"):
            at = weighed + int(after)
            if at > self.end:
                return False
            made["history"].append({"at": stamp(at), "event": event, "by": by, "from": start, "to": to, "reason": "looked at"})
            made["bucket"] = to
            return True

        if bucket in ("violation", "no-violation") and rng.random() < 0.14:
            wrong = rng.random() < (0.035 if bucket == "violation" else 0.05)
            event = "decided:dismiss" if (bucket == "violation") == wrong else "decided:uphold"
            if bucket == "violation" and rng.random() < 0.4 and decide("appealed", bucket, "appealed", rng.randrange(DAY, 6 * DAY), "seller"):
                made["clock"] = {"due": stamp(weighed + 8 * DAY), "action": "decide the appeal"}
                if decide("appeal-overturned" if wrong else "appeal-upheld", "appealed", "closed", rng.randrange(6 * DAY, 9 * DAY), "senior:lee"):
                    made.pop("clock", None)
            else:
                decide(event, bucket, "closed", rng.randrange(3600, 4 * DAY))
        elif bucket in ("review", "escalated"):
            hours = 48 if bucket == "review" else 4
            made["clock"] = {"due": stamp(weighed + hours * 3600), "action": "decide"}
            if bucket == "escalated":
                made["priority"] = rng.randrange(90, 100)
            if rng.random() < (0.992 if age > 3 * DAY else 0.7):
                verdict = "uphold" if rng.random() < 0.55 else "dismiss"
                if decide("decided:" + verdict, bucket, "closed", rng.lognormvariate(10.2 if bucket == "review" else 8.4, 0.7)):
                    made.pop("clock", None)
        elif bucket == "awaiting-seller":
            made["clock"] = {"due": stamp(weighed + 5 * DAY), "action": "remind the seller"}
            if weighed + 5 * DAY < self.end:
                decide("clock", bucket, "violation", 5 * DAY, "policy")
                made.pop("clock", None)
        elif bucket == "needs-info":
            made["clock"] = {"due": stamp(weighed + 7 * DAY), "action": "close"}
            if rng.random() < 0.6 and decide("decided:dismiss", bucket, "closed", rng.randrange(DAY, 6 * DAY)):
                made.pop("clock", None)
            elif decide("clock", bucket, "closed", 7 * DAY, "policy"):
                made.pop("clock", None)
        if rng.random() < 0.012:
            kind = rng.choice(["listing-edited", "listing-edited", "listing-swapped"])
            made["history"].append({"at": stamp(min(self.end, weighed + rng.randrange(DAY))), "event": kind, "by": "docket run",
                                    "reason": "title, price"})

    def snapshot(self, url, at):
        return {"fetched_at": stamp(at), "url": url, "status": 200, "sha256": "ab" * 32, "warc": "2026/11/run.warc.gz", "offset": 0}

    def runs(self):
        for day in range(self.days):
            start = self.day_start(day) + 6 * 3600
            record = {"id": "run-%02d" % day, "command": "run", "started": stamp(start), "counts": {}, "reasons": {},
                      "hosts": {"stores.example": {"timeout": self.rng.randrange(1, 6)}}, "versions": {}, "options": {}}
            if day != 4:
                record["ended"] = stamp(start + 240)
            yield record


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--cases", type=int, default=3200)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--end", default="2026-11-20T09:00:00Z")
    parser.add_argument("--no-spikes", action="store_true")
    options = parser.parse_args()
    month = Month(options)
    month.fill(options.cases)
    if not options.no_spikes:
        usual = options.cases / options.days
        month.spike("seller", "Golden Harbor Outlet", 2, 18, seller="Golden Harbor Outlet")
        month.spike("brand", "Piermont", 5, 27, days=3, brand="Piermont")
        month.spike("host", "handels.example", 9, 14 + int(usual * 0.14), host="handels.example")
        month.spike("reporter", "u-flood", 12, 26, reporter="u-flood")
        month.spike("category", "false_information", 16, 16 + int(usual * 0.22), category="false_information")
        month.spike("rule", "contact-messenger", 20, 16 + int(usual * 0.1), category="off_platform", rule="contact-messenger")
    for one in month.cases:
        folder = os.path.join(options.dir, "queues", one["bucket"], one["id"][2:4])
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, one["id"] + ".json"), "w", encoding="utf-8") as file:
            json.dump(one, file, ensure_ascii=False)
    folder = os.path.join(options.dir, "queues", ".docket", "runs")
    os.makedirs(folder, exist_ok=True)
    for record in month.runs():
        with open(os.path.join(folder, record["id"] + ".json"), "w", encoding="utf-8") as file:
            json.dump(record, file)
    with open(os.path.join(options.dir, "planted.json"), "w", encoding="utf-8") as file:
        json.dump(month.planted, file, indent=1)


if __name__ == "__main__":
    main()
