"""The child process that reads Word files; its limits are those of sandbox/child.py."""

import sys

from awards.inspect.docxread import read
from awards.sandbox import child

READERS: dict[str, child.Reader] = {"layout": read}

if __name__ == "__main__":
    child.run(READERS, sys.argv[1:])
