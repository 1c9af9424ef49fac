"""`python -m awards` is the `awards` command."""

from awards.cli.main import main

main()
