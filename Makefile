# Two commands do everything on a fresh machine: `make run` and `make test`.

PYTHON ?= python3
BIN := .venv/bin
ARGS ?=

.PHONY: run test browser check bench faults fuzz corpus demo screenshots messages

run: .venv/runtime
	$(BIN)/streamlit run dashboard.py $(ARGS)

test: check .venv/browser
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not wide" $(ARGS)

browser: .venv/browser
	$(BIN)/pytest tests/browser $(ARGS)

check: .venv/development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/browser
	$(BIN)/python -m bench

faults: .venv/development
	$(BIN)/python -m faults $(ARGS)

fuzz: .venv/development
	$(BIN)/python -m faults.fuzz $(ARGS)

corpus: .venv/development
	$(BIN)/python -m tests.corpus

demo: .venv/runtime
	$(BIN)/python -m thidua demo

screenshots: .venv/browser
	$(BIN)/python -m tests.browser.screenshots

.venv/runtime: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/development: requirements.txt requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch .venv/runtime $@

.venv/browser: .venv/development tests/install-browser.sh
	sh tests/install-browser.sh
	touch $@

messages: .venv/development
	$(BIN)/pybabel -q extract --no-location --sort-output --omit-header -k _ -k N_ -o .venv/messages.pot thidua pages dashboard.py
	$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete --no-wrap -l en -i .venv/messages.pot -o thidua/locale/en.po
