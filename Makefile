# make demo   build, and see dlpscan redact a sample prompt, a log and JSON Lines
# make test   everything that has to hold
# Both install what is missing first.

PREFIX ?= /usr/local
RUNS ?= 5
MIB ?= 64
RELEASE = .build/release/dlpscan
LABELLED = Corpus/.data/labelled
SOURCES = Sources Tests Examples/Sources Fuzz Benchmarks/Sources Package.swift Examples/Package.swift \
    Benchmarks/Package.swift

.PHONY: help demo build test unit release-tests lint imports packs packs-check fold-table documents examples docs \
        corpus eval-development eval evasion evasion-peers install bench bench-quick measure instructions sanitize fuzz clean dependencies

help:
	@grep -E '^# make' Makefile | sed 's/^# //'

dependencies:
	@Scripts/install-dependencies

# make build    a release dlpscan at .build/release/dlpscan, static where the machine has the archives
build: dependencies
	swift build -c release $$(Scripts/release-flags) --product dlpscan

demo: build
	@Scripts/demo $(RELEASE)

test: dependencies lint imports unit packs-check documents release-tests eval-development instructions examples docs

# make unit     the unit tests and the tests that drive the debug program
unit: dependencies
	swift build --build-tests
	swift test --skip-build --parallel

# make release-tests    what only shows at full speed: 1 GiB, memory, streaming from outside
release-tests: build
	Scripts/test-release $(RELEASE)

# make lint     swift format, strictly
lint:
	swift format lint --strict --parallel -r $(SOURCES)

# make imports  imports against the table in Package.swift
imports: dependencies
	Scripts/check-imports

# make packs    the built-in pack from Rules/, and the page that lists it
packs: dependencies
	swift build --product dlpscan
	.build/debug/dlpscan rules compile Rules --swift -o Sources/DLPBuiltinRules/BuiltinPack.swift
	swift build --product dlpscan
	.build/debug/dlpscan rules list --format markdown > Docs/RuleList.md

# make fold-table    the folding table from the Unicode data of python3
fold-table:
	python3 Scripts/make-fold-table.py > Sources/DLPText/Folding/FoldTable+Unicode.swift

# The rest is for the release program: there are many rules, and lint measures each.
packs-check: unit build
	.build/debug/dlpscan rules compile Rules --swift -o .build/BuiltinPack.swift
	@cmp .build/BuiltinPack.swift Sources/DLPBuiltinRules/BuiltinPack.swift || \
	    { echo "Sources/DLPBuiltinRules/BuiltinPack.swift is stale: run 'make packs'"; exit 1; }
	$(RELEASE) rules test Rules
	$(RELEASE) rules mutate Rules
	$(RELEASE) rules lint Rules

# make documents    README and schema against the program
documents: unit
	Scripts/check-documents .build/debug/dlpscan

# make corpus   the labelled corpus, from its seed, and whether it keeps what it promises
corpus: dependencies
	Corpus/generate --seed 1 --out $(LABELLED)
	Corpus/check $(LABELLED)
	@Corpus/bars | cmp -s - Corpus/thresholds.json || \
	    { echo "Corpus/thresholds.json is stale: run 'Corpus/bars > Corpus/thresholds.json'"; exit 1; }

eval-development: corpus build
	$(RELEASE) eval --fail-under Corpus/thresholds.json --format markdown --quiet $(LABELLED)/development.jsonl \
	    > .build/development.md

# make eval     the test half and 100 MB of clean text against the bars; pictures in .build/evaluation.html
eval: corpus build
	test -d Corpus/.data/clean || Corpus/build-clean --mib 100
	$(RELEASE) eval --fail-under Corpus/thresholds.json --true-values Corpus/.data/clean/true-values.jsonl \
	    --html .build/evaluation.html $(LABELLED)/test.jsonl Corpus/.data/clean

# make evasion  values in every disguise that Scripts/evasion.py knows, against the bars
evasion: build
	Scripts/test-evasion $(RELEASE)

# make evasion-peers    other programs on the same cases; writes the table in Docs/Evasion.md
evasion-peers: build
	Scripts/evasion-peers $(RELEASE)

# make examples the package in Examples/, built and run
examples: dependencies
	Scripts/test-examples

# make docs     DocC for DLP, without warnings
docs: dependencies
	DLPSCAN_DOCS=1 swift package --disable-sandbox --scratch-path .build-docs generate-documentation \
	    --target DLP --warnings-as-errors

# make install PREFIX=/usr/local    the program, its man page and completions
install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/dlpscan
	install -m 644 Docs/dlpscan.1 $(DESTDIR)$(PREFIX)/share/man/man1/dlpscan.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	    $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(RELEASE) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dlpscan
	$(RELEASE) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dlpscan
	$(RELEASE) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dlpscan.fish

measure: build
	swift build --package-path Benchmarks -c release --product measure

# make instructions     instruction counts against Benchmarks/instructions.json
instructions: measure
	Benchmarks/instructions

# make bench    speed beside rivals, and the bars (RUNS=5 MIB=64)
bench: measure
	Benchmarks/install-rivals
	Benchmarks/bench --runs $(RUNS) --mib $(MIB)

# make bench-quick      the engine's speed on prose, once
bench-quick: measure
	Benchmarks/bench --quick --runs 1 --mib 1 --only prose

# make sanitize the tests under the address, leak and thread sanitizers
sanitize: dependencies
	Scripts/sanitize

# make fuzz     each fuzz target for two minutes (FUZZ_SECONDS=120)
fuzz: dependencies
	Scripts/fuzz

clean:
	rm -rf .build .build-* Examples/.build Benchmarks/.build Benchmarks/.data
