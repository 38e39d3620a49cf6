#!/usr/bin/env python3
"""Checks pages: valid HTML5 (the Nu checker), and WCAG 2.2 AA as far as a machine can tell (axe-core in headless Chromium, at a
phone's and a desk's width, light and dark). Prints what is wrong, a line each, and ends with 1 where anything is.

    python3 tools/pagecheck/check.py DIR PAGE.html...     DIR holds vnu.jar and axe.min.js: see fetch.py
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def validate(jar, pages):
    done = subprocess.run(["java", "-jar", jar, "--format", "json", "--exit-zero-always"] + pages, capture_output=True, check=True)
    for message in json.loads(done.stderr or b"{}").get("messages", []):
        # It knows no media query of the fifth level, which browsers have known for years.
        yield "%s:%s: %s" % (os.path.basename(message.get("url", "")), message.get("lastLine", "?"), message["message"])


def browser(folder, *arguments):
    environment = dict(os.environ, HOME=folder, TMPDIR=folder, XDG_CONFIG_HOME=folder, XDG_CACHE_HOME=folder)
    command = [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--hide-scrollbars",
               "--user-data-dir=" + os.path.join(folder, "profile")]
    done = subprocess.run(command + list(arguments), capture_output=True, env=environment, timeout=180)
    return done.stdout.decode("utf-8", "replace")


def accessibility(script, page, folder):
    """Runs axe in a copy of the page whose policy lets scripts run, and reads its findings from the page's own text."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    with open(script, encoding="utf-8") as file:
        axe = file.read().replace("</script", "<\\/script")
    run = ("axe.run(document,{runOnly:%s,resultTypes:['violations']}).then(r=>{const p=document.createElement('pre');p.id='axe-found';"
           "p.textContent=JSON.stringify(r.violations.map(v=>({id:v.id,impact:v.impact,help:v.help,nodes:v.nodes.slice(0,3)"
           ".map(n=>n.html.slice(0,160)+' '+n.failureSummary.slice(0,260))})));document.body.append(p)})") % json.dumps(TAGS)
    copy = os.path.join(folder, "axe.html")
    with open(copy, "w", encoding="utf-8") as file:
        file.write(text.replace("</body>", "<script>%s</script><script>%s</script></body>" % (axe, run)))
    for width in (390, 1440):
        for scheme, number in (("light", 1), ("dark", 0)):
            found = browser(folder, "--window-size=%d,2000" % width, "--blink-settings=preferredColorScheme=%d" % number,
                            "--virtual-time-budget=60000", "--dump-dom", "file://" + copy)
            result = re.search(r'<pre id="axe-found">(.*?)</pre>', found, re.S)
            if not result:
                yield "%s: axe gave no answer at %d px, %s" % (os.path.basename(page), width, scheme)
                continue
            for violation in json.loads(html.unescape(result.group(1))):
                yield "%s at %d px, %s: %s (%s): %s" % (os.path.basename(page), width, scheme, violation["id"], violation["impact"],
                                                       " | ".join(violation["nodes"]))


def main():
    tools, pages = os.path.abspath(sys.argv[1]), [os.path.abspath(page) for page in sys.argv[2:]]
    found = list(validate(os.path.join(tools, "vnu.jar"), pages))
    with tempfile.TemporaryDirectory(dir=tools) as folder:
        for page in pages:
            found += accessibility(os.path.join(tools, "axe.min.js"), page, folder)
    for line in found:
        print(line)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
