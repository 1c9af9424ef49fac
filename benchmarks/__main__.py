"""`python -m benchmarks`: every measurement, as one table."""

from benchmarks.pack import main

main()
