# Docket. The two commands a newcomer needs: `make run` and `make test`.

SWIFT ?= swift
# Neither building nor testing leaves a file outside the checkout: not in /tmp, not in the home directory.
export TMPDIR := $(CURDIR)/.build/tmp
export XDG_CACHE_HOME := $(CURDIR)/.build/cache
INSIDE := --cache-path .build/cache --config-path .build/config --security-path .build/security
# Debug information takes a part of a build, and no test reads it.
LEAN := -debug-info-format none
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RUN_PACKAGES := libxml2-dev libcurl4-openssl-dev libvectorscan-dev libicu-dev libsqlite3-dev liblinear-dev zlib1g-dev pkg-config
TEST_PACKAGES := nginx-light strace python3 python3-pip chromium default-jre-headless tzdata
TORTURE_PACKAGES := strace python3 faketime e2fsprogs iproute2 util-linux
DOCKET := .build/release/docket
SAMPLES := .build/samples

PICTURES := .build/pictures
.PHONY: archive-checks screenshots page-checks deb run test torture fuzz tsan asan bench build deps test-deps format lint clean samples

run: build
	@rm -rf $(SAMPLES) && mkdir -p $(SAMPLES)/queues/incoming
	@find reports-samples -maxdepth 1 -type f ! -name 'README.md' ! -name 'expected.jsonl' ! -name 'pages.warc.gz' \
	  -exec cp {} $(SAMPLES)/queues/incoming/ \;
	@[ ! -d reports-samples/attachments ] || cp -r reports-samples/attachments $(SAMPLES)/queues/incoming/
	$(DOCKET) run --queues $(SAMPLES)/queues --rules rules --replay reports-samples/pages.warc.gz
	$(DOCKET) summary --queues $(SAMPLES)/queues --since 365d

build: deps
	$(SWIFT) build $(INSIDE) -c release --product docket

# Installs what is missing, and asks for sudo only then.
deps:
	@mkdir -p $(TMPDIR)
	@missing=""; for p in $(RUN_PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi

test-deps: deps
	@missing=""; for p in $(TEST_PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi

test: test-deps page-checks archive-checks
	$(SWIFT) build $(INSIDE) $(LEAN) --build-tests
	$(SWIFT) test $(INSIDE) $(LEAN) --skip-build --disable-xctest

# The long forms of the fault tests: one script a row of the table, some three hours at most; `make torture NAMES=overlap` for one.
torture: build
	@missing=""; for p in $(TORTURE_PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
	python3 tools/torture/run.py --docket $(DOCKET) $(NAMES)

# Each target for so many seconds; `make fuzz SECONDS=60 TARGETS=warc` for less.
fuzz: deps
	@sh Fuzz/run "$(or $(SECONDS),1200)" $(TARGETS)

# The tests under the Thread and the Address Sanitizer, each in a build directory of its own; the fault scripts measure memory and time,
# which sanitizers change. Leaks are not asked for: XCTest, Foundation (reading an empty file) and an exit in the midst of parsing
# arguments leave some bytes each, and memory that grows is what the tests of whole runs measure.
tsan: test-deps
	$(SWIFT) test $(INSIDE) --disable-xctest --sanitize=thread --scratch-path .build/tsan --skip TortureTests

asan: test-deps
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test $(INSIDE) --disable-xctest --sanitize=address --scratch-path .build/asan --skip TortureTests

# A Debian package, with the Swift runtime inside the program.
deb: deps
	@sh packaging/debian/build

# The HTML validator and axe-core, for the tests of pages; without them those tests are passed over.
page-checks: test-deps
	@python3 tools/pagecheck/fetch.py .build/pagecheck || echo "page checks are passed over: the validator cannot be had"

# warcio, for the tests of evidence archives; without it their check by another's tool is passed over.
archive-checks: test-deps
	@PYTHONPATH=.build/pytools python3 -c "import warcio" 2>/dev/null \
	  || HOME=$(TMPDIR) python3 -m pip install -q --disable-pip-version-check --no-cache-dir --target .build/pytools warcio==1.8.1 \
	  || echo "warcio cannot be had: archives are not checked by it"

# Pictures of the summary page of a made month, to be looked at.
screenshots: build
	@sh tools/screenshots/run $(DOCKET) $(PICTURES) && ls $(PICTURES)

# `make bench MILLION=1` also makes a tree of 1,000,000 cases, which takes half an hour on a busy disk, and 5 GB.
bench: build
	@sh Benchmarks/run $(DOCKET)
	@python3 Benchmarks/clocks $(DOCKET) $(if $(MILLION),--million)
	@if [ -d ../shared/pages-dev/html ]; then python3 Benchmarks/listings $(DOCKET) ../shared/pages-dev/html/*.gz; \
	  else echo "real pages: ../shared/pages-dev is not here, not measured"; fi

samples:
	python3 tools/make_samples.py

format:
	$(SWIFT) format -i -r Package.swift Sources Tests

lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests

clean:
	rm -rf .build
