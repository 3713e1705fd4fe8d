# Everything runs in .venv, which every target sets up on a fresh machine: with uv where it is
# there, else with python3 and pip.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PACKAGES := $(wildcard generated/*)

.DEFAULT_GOAL := help
.PHONY: help generate test test-tool $(PACKAGES:%=test-%) check format build publish bench corpus wirecheck prism clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

$(READY): pyproject.toml
	@echo 'Setting up $(VENV), which takes a minute'
	@if command -v uv > /dev/null; then \
	  test -x $(BIN)/python || uv venv --python '>=3.11' $(VENV); \
	  uv pip install --python $(BIN)/python --editable '.[dev]'; \
	else \
	  test -x $(BIN)/python || $(PYTHON) -m venv $(VENV); \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'; \
	fi
	@touch $@

generate: $(READY) ## make every package of sdkwright.yaml
	$(BIN)/sdkwright generate

test: test-tool $(PACKAGES:%=test-%) ## run the tests of the tool and of the generated packages

test-tool: $(READY)
	$(BIN)/python -m pytest -n auto

$(PACKAGES:%=test-%): test-%: $(READY)
	cd $* && $(CURDIR)/$(BIN)/python -m pytest

check: $(READY) ## format, lint, types, and whether generated/ is up to date
	$(BIN)/black --quiet --check .
	$(BIN)/black --quiet --check --config /dev/null templates/runtime
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy generator
	$(BIN)/sdkwright check

format: $(READY) ## lay out and tidy the code
	$(BIN)/ruff check --quiet --fix .
	$(BIN)/black --quiet .
	$(BIN)/black --quiet --config /dev/null templates/runtime

build: $(READY) ## wheel and sdist of the tool and of each package, in dist/
	$(BIN)/sdkwright build

publish: $(READY) ## build and upload: make publish INDEX=https://upload.pypi.org/legacy/
	$(BIN)/sdkwright publish --index '$(INDEX)'

bench: $(READY) ## speed of models and of calls, memory of big bodies
	$(BIN)/python benchmarks/models.py
	$(BIN)/python benchmarks/calls.py
	$(BIN)/python benchmarks/big.py --table benchmarks/big.md

corpus: $(READY) ## generate from real documents and check what comes out
	$(BIN)/python benchmarks/corpus.py

wirecheck: $(READY) ## call clients of real documents and judge what is on the wire
	$(BIN)/python benchmarks/wirecheck.py

prism: $(READY) ## call clients of real documents against Prism, a validating server (needs npm)
	$(BIN)/python benchmarks/prism.py --table benchmarks/prism.md

clean: ## remove what is not kept
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
