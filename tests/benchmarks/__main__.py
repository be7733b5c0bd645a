"""Run the benchmarks: `python -m tests.benchmarks`, with the number of rounds if you like."""

import sys

from tests.benchmarks.bench import main

main(rounds=int(sys.argv[1]) if len(sys.argv) > 1 else 10)
