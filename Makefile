# Every target stands alone: it makes its own .venv, installs what it needs, and is quick the second time.
# Needs make and Python 3.11 or newer; uses uv where there is one. Another Python: make demo PYTHON=python3.13

VENV := .venv
LOWEST := .venv-lowest
BIN := $(VENV)/bin
# Folders and files of tests whose tests live no world, or mark those that do (tests/marks.py).
NO_WORLD := $(addprefix tests/,data mechanisms numerics rules scenario words house/test_house.py house/test_imports.py)
DEMO := -e '.[classroom]'

PYTHONS := $(if $(PYTHON),$(PYTHON),python3 python3.14 python3.13 python3.12 python3.11)
NEW_ENOUGH := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
IS_LOWEST := import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 11))

# An environment whose Python is gone counts as not installed.
$(shell for v in $(VENV) $(LOWEST); do test -x $$v/bin/python || rm -f $$v/.stamp-*; done)

# $(call install,FOLDER,WHAT A PYTHON MUST SATISFY,THE SAME FOR UV,THE SAME IN WORDS,WHAT TO INSTALL[,MORE PYTHONS TO TRY])
define install
	@set -e; if ! $(1)/bin/python -c '' 2>/dev/null; then \
	    rm -rf $(1); found=; \
	    for p in $(PYTHONS) $(6); do \
	        if "$$p" -c '$(2)' 2>/dev/null; then found=$$p; break; fi; \
	    done; \
	    if command -v uv >/dev/null; then \
	        uv venv --quiet --python "$${found:-$(3)}" $(1); \
	    elif [ -n "$$found" ]; then \
	        "$$found" -m venv $(1); \
	    else \
	        echo "This needs $(4) with the venv module (on Debian and Ubuntu: apt install python3-venv)." >&2; \
	        echo "Looked for: $(PYTHONS) $(6)" >&2; \
	        echo "Install one, or name yours: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; \
	        exit 1; \
	    fi; \
	fi; \
	echo "Installing into $(1) (a minute or two the first time)"; \
	if command -v uv >/dev/null; then \
	    uv pip install --quiet --python $(1)/bin/python $(5); \
	else \
	    $(1)/bin/python -m pip install --quiet --disable-pip-version-check $(5); \
	fi
	@touch $@
endef

.PHONY: help demo classroom check test test-lowest coverage docs lint format types imports evidence clean

help:  ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.stamp-run  ## put one claim on trial and show the verdict
	$(BIN)/loyalty demo

classroom: $(VENV)/.stamp-run  ## open the classroom in a browser
	$(BIN)/loyalty classroom

# worksteal gives each core its share of files in one piece, so that a world that a file's tests share is lived once.
test: $(VENV)/.stamp-dev  ## run the test suite
	$(BIN)/pytest -n auto --dist worksteal

check: $(VENV)/.stamp-dev  ## style, types, imports and the tests that live no world: within a minute, once warm
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports >/dev/null || $(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist worksteal -q -m 'not world' --hypothesis-profile quick $(NO_WORLD)

coverage: $(VENV)/.stamp-dev  ## how much of laws, rules and agents their own tests reach, with the compiler off
	NUMBA_DISABLE_JIT=1 $(BIN)/coverage run -m pytest -q -n 0 -m 'not compiled' \
	    -W 'ignore:overflow encountered in scalar:RuntimeWarning' tests/mechanisms tests/rules tests/engines/test_agents.py
	$(BIN)/coverage report

test-lowest: $(LOWEST)/.stamp-test  ## run it on Python 3.11 with the oldest allowed dependencies
	$(LOWEST)/bin/pytest -n auto --dist worksteal

docs: $(VENV)/.stamp-dev  ## build the site into build/site, without network; a warning is an error
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet -b html -d build/doctrees docs build/site
	@echo "build/site/index.html"

lint: $(VENV)/.stamp-dev  ## check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.stamp-dev  ## put style and formatting right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/.stamp-dev  ## check types
	$(BIN)/mypy

imports: $(VENV)/.stamp-dev  ## check who imports whom
	$(BIN)/lint-imports

# Worlds are kept in the folder EVIDENCE: stopped, the same command goes on. A source that changes asks for its worlds anew.
EVIDENCE := evidence
evidence: $(VENV)/.stamp-dev  ## measure everything anew, some hours: markets, bands, targets, claims, policies, twins, values, studies
	$(BIN)/python benchmarks/markets.py
	$(BIN)/loyalty plausible --out docs --store $(EVIDENCE)
	$(BIN)/python benchmarks/policies.py --store $(EVIDENCE) --before benchmarks/results/policies_first.json --page docs/explanation/policies.md
	$(BIN)/loyalty targets --out docs --store $(EVIDENCE)
	$(BIN)/loyalty targets --sensitivity 32 --seeds 2 --scale 0.25 --out docs --store $(EVIDENCE)
	$(BIN)/loyalty claims rivalry --page docs/explanation/rivalry.md --replace --store $(EVIDENCE)
	$(BIN)/loyalty claims run all --record docs/claims --replace --store $(EVIDENCE)
	$(BIN)/python benchmarks/court_errors.py
	$(BIN)/python benchmarks/calibration_known.py
	$(BIN)/python benchmarks/calibration_known.py --page docs/calibration.md
	$(BIN)/python benchmarks/twins.py --store $(EVIDENCE)
	$(BIN)/python benchmarks/customer_value.py --store $(EVIDENCE)
	$(BIN)/python benchmarks/studies.py --store $(EVIDENCE)
	$(BIN)/loyalty odd --out docs/reference/odd.md

clean:  ## remove environments, caches and build products (results stay)
	rm -rf $(VENV) $(LOWEST) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.stamp-run: pyproject.toml
	$(call install,$(VENV),$(NEW_ENOUGH),>=3.11,Python 3.11 or newer,$(DEMO))

$(VENV)/.stamp-dev: pyproject.toml
	$(call install,$(VENV),$(NEW_ENOUGH),>=3.11,Python 3.11 or newer,-e '.[dev]')
	@touch $(VENV)/.stamp-run

$(LOWEST)/.stamp-test: pyproject.toml constraints/lowest.txt
	$(call install,$(LOWEST),$(IS_LOWEST),3.11,Python 3.11 exactly,--constraint constraints/lowest.txt -e '.[test]',python3.11)
