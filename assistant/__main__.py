"""`assistant`, `python -m assistant` and the frozen program all begin here."""

import sys

from assistant.cli import main

if __name__ == "__main__":
    sys.exit(main())
