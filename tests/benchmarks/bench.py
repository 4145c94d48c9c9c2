"""Speed and memory as ratios within one run: ``python tests/benchmarks/bench.py [PART ...] [--drafts N]``.

Without a part all run. Machines differ, ratios less: the unit is one pass of ``re.findall(r"\\w+", text)`` over the same
text, or what ``import spacy`` takes. Nothing here asserts a time; it prints what a person compares. Real text is found
by GOVTEXT_CORPORA; without it the drafts of tests/drafts are used.
"""

import argparse
from collections.abc import Callable, Mapping

from analysing import layers, linear, rules
from folders import jobs, memory
from starting import cache, cold, import_ratio

DRAFTS = 300
"""Drafts for ``jobs``: less than a minute on a quiet machine. What a process takes to start weighs less with more."""


def main() -> None:
    """Run the parts that the command line names."""
    options = argparse.ArgumentParser(
        description="Speed and memory as ratios within one run; all parts if none is named."
    )
    options.add_argument("--drafts", type=int, default=DRAFTS, metavar="N", help=f"for jobs (default: {DRAFTS})")
    parts: Mapping[str, Callable[[], None]] = {
        "import": import_ratio,
        "cold": cold,
        "cache": cache,
        "layers": layers,
        "rules": rules,
        "linear": linear,
        "memory": memory,
        "jobs": lambda: jobs(chosen.drafts),
    }
    options.add_argument("parts", nargs="*", metavar="PART", help=", ".join(parts))
    chosen = options.parse_args()
    if unknown := [part for part in chosen.parts if part not in parts]:
        options.error(f"no part {unknown[0]!r}; there are: {', '.join(parts)}")
    for part in chosen.parts or parts:
        parts[part]()


if __name__ == "__main__":
    main()
