# Two commands are all a reader needs: make run, make test. `make help` lists the rest.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
BABEL := $(BIN)/python -c 'from babel.messages.frontend import main; main()'
SUDO_HINT = as root: apt-get install -y
# What one process has compiled the next one reads: the tests start a hundred.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test lint bench bench-large dictionary words pictures lock sbom audit harden

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: .venv/ready  ## open the app on seeds/ (http://127.0.0.1:8501)
	$(BIN)/dashboard serve

test: lint .cache/chromium  ## style, types and every test, in a real browser too
	$(BIN)/pytest -n 2 --dist worksteal --ignore tests/browser
	CHROMIUM="$$(cat .cache/chromium)" $(BIN)/pytest -n 2 --dist worksteal -m "not long" tests/browser

lint: .venv/ready  ## style and types
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

bench: FACTS ?= 0 10000
bench: .cache/peers  ## how fast all is, beside a floor, plain Streamlit and Dash, on the seeds and 10,000 facts; and drafting
	$(MEASURED)
	$(BIN)/python -m tests.benchmarks.drafting
	$(BIN)/python -m tests.benchmarks.lists 20000

bench-large: FACTS ?= 100000 1000000
bench-large: .cache/peers  ## the same with 100,000 and 1,000,000 facts (FACTS="1000000"), and the second count of 100,000
	$(MEASURED)
	GROWN=100000 $(BIN)/pytest -o faulthandler_timeout=0 tests/oracle/test_grown.py

define MEASURED
$(BIN)/python -m tests.benchmarks.loading $(FACTS)
$(BIN)/python -m tests.benchmarks.growing $(FACTS)
CHROMIUM="$$(cat .cache/chromium)" $(BIN)/python -m tests.benchmarks.pages $(FACTS) 2> .cache/bench.log || { tail .cache/bench.log; exit 1; }
CHROMIUM="$$(cat .cache/chromium)" $(BIN)/python -m tests.benchmarks.beside $(FACTS)
$(BIN)/python -m tests.benchmarks.sessions $(FACTS)
endef

# Dash, in a folder of its own: it is no part of the app or of its tests
.cache/peers: | .cache/chromium
	$(BIN)/pip install --quiet --disable-pip-version-check --target $@ dash==4.4.1

dictionary: .venv/ready  ## print docs/dictionary.md anew from the models
	$(BIN)/python -m dashboard.tables.dictionary > docs/dictionary.md

words: .venv/ready  ## bring the catalogues of the interface's words up to date; what is new stands untranslated in them
	$(BABEL) extract --mapping babel.cfg --no-wrap --add-location file --sort-by-file --omit-header \
	  --output-file .cache/words.pot .
	@for file in dashboard/ui/locale/*/LC_MESSAGES/dashboard.po; do language=$$(basename $$(dirname $$(dirname $$file))); \
	  $(BABEL) update --domain dashboard --locale $$language --input-file .cache/words.pot --output-dir dashboard/ui/locale \
	    --no-wrap --no-fuzzy-matching --ignore-obsolete || exit 1; \
	  sed -i -E '/^"(POT-|PO-|Project|Report|Last|Language-Team|Generated)/d' $$file; done

pictures: .cache/chromium  ## take the pictures of the README anew, and all pages in four ways to .cache/pictures
	CHROMIUM="$$(cat .cache/chromium)" $(BIN)/python -m tests.browser.pictures

lock: .venv/ready  ## compile requirements.lock anew from pyproject.toml
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --strip-extras --allow-unsafe --no-header \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml

# The tool has an environment of its own, so that what it needs is not among what it lists.
sbom: .venv/ready  ## list what is installed, with licences, in .cache/sbom/ (CycloneDX)
	@mkdir -p .cache/sbom
	$(PYTHON) -m venv .cache/sbom/tool
	.cache/sbom/tool/bin/pip install --quiet --disable-pip-version-check cyclonedx-bom==7.5.0
	.cache/sbom/tool/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible -o .cache/sbom/python.json $(BIN)/python
	$(BIN)/npm sbom --sbom-format cyclonedx --package-lock-only > .cache/sbom/npm.json

audit: .venv/ready  ## known flaws of what is installed, where a database of them is reached
	$(PYTHON) -m venv .cache/audit
	.cache/audit/bin/pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	@.cache/audit/bin/pip-audit --disable-pip --require-hashes -r requirements.lock 2> .cache/audit.log; code=$$?; \
	if grep -qE 'requests.exceptions|ServiceError|ConnectionError' .cache/audit.log; \
	then echo "Not checked: no database of known flaws was reached."; exit 1; else cat .cache/audit.log; exit $$code; fi

harden: .cache/chromium  ## runs that are too long for the tests, two hours; their figures go to docs/recorded/
	# Dask, in a folder of its own: it is no part of the app or of its other tests
	@test -d .cache/dask || $(BIN)/pip install --quiet --disable-pip-version-check --target .cache/dask distributed==2026.8.0
	$(BIN)/python -m tests.hardening
	CHROMIUM="$$(cat .cache/chromium)" $(BIN)/pytest -o faulthandler_timeout=0 -m long tests/browser
	# llama.cpp itself, in a folder of its own: it is no part of the app or of its other tests
	@test -d .cache/harden || $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --target .cache/harden xllamacpp==2026.10.11549 gguf==0.19.0 pyyaml==6.0.4
	PYTHONPATH=.cache/harden $(BIN)/pytest -o faulthandler_timeout=0 tests/harden/check_llama.py

.venv/ready: requirements.lock pyproject.toml package-lock.json hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; say which: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(MAKE) --no-print-directory package NAME=python3-venv
	$(PYTHON) -m venv .venv
	@# --no-compile: Python compiles what is used when it is first used, which is a third of what is there
	$(BIN)/pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements.lock
	@$(BIN)/npm --version >/dev/null 2>&1 || $(MAKE) --no-print-directory package NAME=libatomic1
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# The browser of the tests: one that is there, else Debian's. Its path is kept for the tests.
.cache/chromium: .venv/ready
	@mkdir -p .cache
	@command -v chromium chromium-browser google-chrome >/dev/null || $(MAKE) --no-print-directory package NAME=chromium
	@command -v chromium chromium-browser google-chrome | head -n 1 > $@

.PHONY: package
package:
	@if [ "$$(id -u)" = 0 ]; then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(NAME) >/dev/null; \
	else echo "$(NAME) is missing; $(SUDO_HINT) $(NAME)"; exit 1; fi
