"""LibreOffice and pandoc read the same words from our files as were put in, over sixty documents."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from assistant.formats import convert
from tests.formats import generated_documents, words
from tests.formats.conftest import Office

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]
_COUNT = 30
_APART = re.compile(r"<(?:/?(?:p|li|td|th|h\d|div|pre|blockquote|tr|table|ul|ol|body|title)\b|br)[^>]*>")


def _words(text: str) -> Counter[str]:
    # Numbers of items are words to some programs.
    return Counter(word for word in words.of_text(text) if not word.isdecimal())


def _made(folder: Path, ending: str) -> dict[Path, Counter[str]]:
    found = {}
    for seed in range(_COUNT):
        document = generated_documents.Maker(seed, plain=True).document()
        path = folder / f"{seed}.{ending}"
        path.write_bytes(convert.write(document, path, None)[0])
        found[path] = _words(" ".join(words.of(document)))
    return found


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_libreoffice_reads_the_same_words(tmp_path: Path, office: Office, ending: str) -> None:
    made = _made(tmp_path, ending)
    office("txt:Text (encoded):UTF8", *made)
    for path, put_in in made.items():
        assert _words((tmp_path / "saved" / f"{path.stem}.txt").read_text("utf-8-sig")) == put_in, path.name


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_pandoc_reads_the_same_words(tmp_path: Path, ending: str) -> None:
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not installed")
    for path, put_in in _made(tmp_path, ending).items():
        page = subprocess.run([pandoc, "-t", "html", str(path)], check=True, capture_output=True, text=True, timeout=60)
        text = html.unescape(re.sub("<[^>]*>", "", _APART.sub(" ", page.stdout)))
        assert _words(text) == put_in, path.name
