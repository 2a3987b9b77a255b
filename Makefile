# One obvious command for each thing a developer does; CI runs the same ones.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup run test lint bench

help:  ## say what the targets do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup:  ## install everything that the other targets need, into .venv and node_modules
	@$(PYTHON) scripts/setup.py

run:  ## serve the site with its demo on http://localhost:8000 (its folder: .run); Ctrl-C stops it
	@$(PYTHON) scripts/setup.py --only-run
	@NEGATOSCOPE_HOME=$(CURDIR)/.run exec $(BIN)/negatoscope serve --demo

test: setup  ## run every test, then those of the portable core again as in a browser
	@echo "Testing the gate and the site"
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal --quiet --ignore=tests/browser
	@echo "Testing in a browser"
	@$(BIN)/python -m pytest --quiet tests/browser
	@echo "Testing the portable core in Pyodide"
	@$(BIN)/node tests/pyodide/run.mjs

lint: setup  ## check style, types and who may import whom
	@echo "Checking style"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@echo "Checking types"
	@$(BIN)/node node_modules/pyright/index.js
	@echo "Checking who imports whom"
	@$(BIN)/lint-imports

bench: setup  ## measure the gate beside its peers and on real files, then fuzz it; writes under .bench/
	@$(BIN)/python -W ignore -m benchmarks.headers
	@$(BIN)/python -m benchmarks.real_files
	@$(BIN)/python -m benchmarks.prose
	@$(BIN)/python -m benchmarks.ethics
	@$(BIN)/python -m benchmarks.fuzz.pixels
	@$(BIN)/python -m benchmarks.fuzz
