# Two commands: `make run` opens the house, `make test` proves it. The work is done in bootstrap.py.

# Any Python that runs will do to begin with; a shim on the path may stand for nothing, so each is tried.
BEGIN := $(shell for python in $(MEADOW_PYTHON) python3 python3.14 python3.13 python3.12 /usr/bin/python3; do \
	if "$$python" -c "import sys; sys.exit(sys.version_info < (3, 8))" >/dev/null 2>&1; \
	then echo "$$python"; break; fi; done)

DEEDS := env run stop status log test check bench fuzz soak demo steward steward-ends backup backup-key restore rotate-keys
DEMO := demo-stop demo-status demo-log

.PHONY: $(DEEDS) $(DEMO) help
help:
	@echo "make run      open the house: everything is set up, the doors answer, addresses are printed"
	@echo "make stop     close it, after the rings were told"
	@echo "make status   how it is"
	@echo "make log      the latest facts"
	@echo "make demo     a house of its own in which four people of the demo hold a circle while you watch;"
	@echo "              make demo-stop closes it, make demo-status and make demo-log look at it"
	@echo "make backup   the house as it is now, sealed to a key that is not here; make backup-key makes the key"
	@echo "make restore FILE=...  puts one back into an empty data folder; docs/operating.md says how"
	@echo "make rotate-keys  new keys for the house, cookies, the inner door and the certificate, while it rests"
	@echo "make steward  names one more steward, by the login name that it asks for; make steward-ends releases one"
	@echo "make test     prove everything; make test ARGS='-k telnet' proves a part"
	@echo "make check    style, layers, migrations, holds without a test"
	@echo "make fuzz     dice at every door, 2 minutes each; make fuzz ARGS='minutes=30 door=telnet seed=beef'"
	@echo "              make fuzz ARGS='inputs=1000000' counts them over all doors; stopped, it goes on where it was"
	@echo "make soak     half an hour with forty people: memory stays flat, no line is lost; ARGS='minutes=120 people=100'"
	@echo "make bench    what docs/benchmarks.md promises, measured beside stock Evennia; about an hour;"
	@echo "              make bench ARGS=client measures a part (docs/benchmarks.md names them)"

$(DEEDS):
	@if [ -z "$(BEGIN)" ]; then \
	echo "Meadow needs Python 3.12, 3.13 or 3.14; install it, or say MEADOW_PYTHON=/path/to/python3.12" >&2; exit 1; fi
	@$(BEGIN) bootstrap.py $@ $(ARGS)

# What `make restore` is told beside the file; each is a path.
restore: ARGS = $(if $(FILE),"$(FILE)") $(if $(KEY),--key "$(KEY)") $(if $(HOUSE_KEY),--house-key "$(HOUSE_KEY)") \
	$(if $(ERASED),--erased "$(ERASED)") $(if $(LOST_KEY),--without-house-key)

$(DEMO):
	@$(MAKE) --no-print-directory demo ARGS=$(@:demo-%=%)
