.DEFAULT_GOAL := help
.PHONY: help site serve check new prove test lint conformance mutants bench weights lock clean

# A finished test run tells nobody that it happened.
export SE_AVOID_STATS := true

BIN := .venv/bin
ifeq ($(shell uname),Darwin)
# Python does not look where Homebrew puts libraries.
BIN := DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib .venv/bin
endif

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: ## install what is missing, build every charter, prove it: the result is in site/
	@.ci/bootstrap site
	$(BIN)/charterpress build

serve: ## show the site in a browser and reload it when a charter is edited
	@.ci/bootstrap site
	$(BIN)/charterpress serve

check: ## check the charters without building anything
	@.ci/bootstrap site
	$(BIN)/charterpress check

new: ## begin a charter: make new NAME=my-council
	@.ci/bootstrap site
	$(BIN)/charterpress new $(NAME)

prove: ## read the built site again and compare it with the charters
	@.ci/bootstrap site
	$(BIN)/charterpress prove

test: lint ## install what is missing, run every test
	$(BIN)/pytest -n 2 --dist loadfile

lint: ## check style and types only
	@.ci/bootstrap test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

conformance: ## check every PDF of the site against PDF/UA-1 with veraPDF (installs Java)
	@.ci/bootstrap conformance
	$(BIN)/python tests/conformance/verapdf.py

mutants: ## alter every deadline and figure of the built site, and see that the proof catches each (about 8 minutes)
	@.ci/bootstrap site
	$(BIN)/python -m tests.mutants

bench: ## measure how long building, checking and proving take, and how fast the reader reads
	@.ci/bootstrap site
	$(BIN)/python tests/bench.py

weights: ## learn again what words weigh, after a change of tests/examples/labelled (installs scikit-learn)
	@.ci/bootstrap learn
	$(BIN)/python -m tests.learn

lock: ## write requirements/ again after a change of pyproject.toml
	@.ci/bootstrap site
	.ci/lock

clean: ## remove everything that make made
	rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis site site.* hooks/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
