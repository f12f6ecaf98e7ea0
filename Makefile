# The commands of the handbook. Thin: each sets up what is missing and runs `python -m macros …`.
PYTHON ?= $(shell command -v python3 || command -v python)
RUN := $(PYTHON) macros/bootstrap.py

.PHONY: serve test check build print offline gates new schema addresses links audit release-check portability coverage bench hanke lock
serve test check build print offline gates audit release-check portability coverage schema addresses links bench hanke:
	@$(RUN) $@ $(ARGS)

new:
	@$(RUN) new $(if $(ID),"$(ID)") $(if $(LAJI),"laji=$(LAJI)") $(if $(VAIHE),"vaihe=$(VAIHE)") $(if $(filter command,$(origin V)),"v=$(V)")

# Writes the hash locks anew from pyproject.toml; needs a network and names no host.
LOCK = .venv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -q
lock:
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) pyproject.toml --group test -o requirements-test.txt
	$(LOCK) pyproject.toml --group portability -o requirements-portability.txt
	$(LOCK) --group pyproject.toml:node -o requirements-node.txt
