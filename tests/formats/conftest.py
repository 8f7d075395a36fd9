"""A document with everything in it, and the programs that write such documents for others."""

from __future__ import annotations

import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

SAMPLE = """\
# The harbour, *revised*

First paragraph with **strong**, *emphasis*, ***both***, ~~struck~~ and `code  kept`; a [link](https://example.org/a_(b)?c=d&e "its title").
It has two notes[^1] and another[^long], 中文 **强调** 文字, and an address <https://example.org/plain>.

## Lists

- first bullet
- second bullet
  1. one, nested
  2. two, nested

     a second paragraph of the second
- third bullet

* [ ] open task
* [x] done task

7. seven
8. eight

### A table

| left | centre | right |
| :--- | :---: | ---: |
| **a** | `b` | 3\\|4 |
| 左 | line one<br>line two | 6 |

> a quote
>
> > a quote inside

```python
def harbour(ships):

    return [ship for ship in ships]
```

---

שלום עולם, זה טקסט מימין לשמאל

Broken\\
line, and a picture: ![a red square](red.png)

\\newpage

Words <sup>high</sup> and <sub>deep</sub>, and $2^{10}$ in a line.

[^1]: The first note.

[^long]: The second note.

    It has a second paragraph.
"""


def png(width: int = 4, height: int = 3) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xff\x20\x20" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A Markdown file with its picture beside it."""
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "red.png").write_bytes(png())
    (folder / "harbour.md").write_text(SAMPLE, "utf-8")
    return folder / "harbour.md"


def run(program: str, *words: str | Path, folder: Path) -> None:
    """Run LibreOffice or pandoc; the test is skipped where they are not installed."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed")
    subprocess.run([found, *map(str, words)], cwd=folder, check=True, capture_output=True, timeout=100)


Office = Callable[..., None]


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Call it with a format and files: LibreOffice saves them in the folder "saved" beside them."""
    profile = f"-env:UserInstallation={(tmp_path_factory.mktemp('office') / 'profile').as_uri()}"

    def convert(target: str, *files: Path) -> None:
        folder = files[0].parent
        run("soffice", profile, "--headless", "--convert-to", target, "--outdir", "saved", *files, folder=folder)

    return convert
