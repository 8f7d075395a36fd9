"""A model folder in Q8_0 without a vocabulary, as llama.cpp is measured with: tokens go in as numbers."""

from __future__ import annotations

import sys
from pathlib import Path

from assistant.models import gguf_export

if __name__ == "__main__":
    gguf_export.write(Path(sys.argv[1]), Path(sys.argv[2]), "q8_0", vocabulary=False)
