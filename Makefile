# One obvious command for each thing a developer does; CI runs the same ones.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup run test lint bench

help:  ## say what the targets do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup:  ## install everything that the other targets need, into .venv and node_modules
	@$(PYTHON) scripts/setup.py

run:  ## pass a demo case through the gate; says where the release and its report lie
	@$(PYTHON) scripts/setup.py --only-run
	@$(BIN)/negatoscope demo

test: setup  ## run every test, then those of the portable core again as in a browser
	@echo "Testing the gate"
	@$(BIN)/python -m pytest --numprocesses 2 --dist worksteal --quiet
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
	@$(BIN)/python -m benchmarks.fuzz
