# Each target sets up what it needs first: a virtual environment in .venv and, for the tests,
# Chromium. To use another Python: make test PYTHON=python3.13

VENV := .venv
BIN := $(VENV)/bin
export PYTHON

.PHONY: help serve site test lint format browser screenshots clean

# Node comes with the tools of the virtual environment.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix browser run --silent

help:
	@echo 'make serve    build the example playbook and serve it; pages reload as you edit'
	@echo 'make site     build the example playbook into site/'
	@echo 'make test     run every check, as the build machine does'
	@echo 'make lint     only the quick checks: style, types, layers'
	@echo 'make format   put the code into its standard form'
	@echo 'make browser  bundle browser/ into the script and the stylesheet that sites load'
	@echo 'make screenshots  take the pictures of the example anew, for the README'
	@echo 'make clean    remove everything that the other targets made'

serve: $(VENV)/.installed-run
	@$(BIN)/icp-docs serve || [ $$? = 130 ]  # what Ctrl+C ends it with

site: $(VENV)/.installed-run
	@$(BIN)/icp-docs build --strict

test: lint
	@.ci/chromium
	$(BIN)/pytest -n auto --dist worksteal

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NPM) lint

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	$(NPM) format

browser: $(VENV)/.installed-dev
	$(NPM) bundle

screenshots: $(VENV)/.installed-dev
	@.ci/chromium
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf $(VENV) browser/node_modules site .site.icp-docs build dist .*_cache .hypothesis

$(VENV)/.installed-%: pyproject.toml browser/package-lock.json .ci/setup
	@.ci/setup $*
