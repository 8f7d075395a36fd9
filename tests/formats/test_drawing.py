"""Pictures that lead out of themselves, grow without end, or are none: drawn within limits, or not at all."""

from __future__ import annotations

import gzip
import os
import re
import struct
import sys
import threading
import time
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from assistant.formats import convert, drawing, pictures, svg
from assistant.formats.drawing import Drawer, Drawn

_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
SMALL = _HEAD + 'width="50" height="50">'
BIG = _HEAD + 'width="5000" height="5000">'


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def grey(side: int, data: bytes | None = None) -> bytes:
    packed = zlib.compress(b"\0" * ((side + 7) // 8 + 1) * side if data is None else data, 9)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def uses(kind: str) -> str:
    """Each part has the one before it twice: 2 to the power of 27 squares."""
    twice = {
        "use": '<use xlink:href="#a{0}"/><use href="#a{0}"/>',
        "pattern": '<rect fill="url(#a{0})" width="9" height="9"/><rect style="fill:url( \'#a{0}\')" width="9" height="9"/>',
    }[kind]
    tag = "pattern" if kind == "pattern" else "g"
    parts = "".join(f'<{tag} id="a{n}">{twice.format(n - 1)}</{tag}>' for n in range(1, 28))
    return f'{SMALL}<rect id="a0" width="1" height="1"/>{parts}<use xlink:href="#a27"/><rect fill="url(#a27)"/></svg>'


def entities() -> str:
    declared = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    return f"<!DOCTYPE svg [<!ENTITY a0 'xxxxxxxxxx'>{declared}]>{SMALL}<text>&a9;</text></svg>"


REFUSED = {
    "use": uses("use"),
    "pattern": uses("pattern"),
    "use of itself": f'{SMALL}<g id="a"><use xlink:href="#a"/></g></svg>',
    "side": f'{_HEAD} width="60000" height="60000"><rect width="9" height="9"/></svg>',
    "huge side": f'{_HEAD} width="1000000000" height="1000000000"><rect width="9" height="9"/></svg>',
    "deep": SMALL + "<g>" * 300_000 + "</g>" * 300_000 + "</svg>",
    "many": SMALL + "<path d=''/>" * 60_000 + "</svg>",
    "entities": entities(),
    "file as entity": f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{SMALL}<text>&x;</text></svg>',
    "outer type": f'<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://h/x"> %x;]>{SMALL}</svg>',
    "no end": SMALL,
    "blur upon blur": f'{BIG}<filter id="p"><feGaussianBlur stdDeviation="50"/></filter>'
    + '<g filter="url(#p)">' * 90
    + '<rect width="5000" height="5000"/>'
    + "</g>" * 90
    + "</svg>",
}


@pytest.fixture(scope="module")
def drawer() -> Iterator[Drawer]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "SECONDS", 2.0)
        with Drawer() as made:
            yield made


@pytest.mark.parametrize("kind", REFUSED)
def test_a_drawing_without_end_is_refused_in_time(drawer: Drawer, kind: str) -> None:
    drawer.draw(grey(8), 9, 9)
    began = time.monotonic()
    assert drawer.draw(REFUSED[kind].encode(), 2_000, 2_000) in ("damaged", "large", "slow")
    assert time.monotonic() - began < 4


def test_the_next_picture_is_drawn_after_one_that_was_too_much(drawer: Drawer) -> None:
    # Whether its time or its memory ends first is the computer's.
    assert drawer.draw(REFUSED["blur upon blur"].encode(), 2_000, 2_000) in ("slow", "large")
    found = drawer.draw(f'{SMALL}<rect width="50" height="50" fill="#ff0000"/></svg>'.encode(), 2_000, 2_000)
    assert isinstance(found, Drawn)
    assert found[1:] == (50, 50, 50, 50)
    assert found.data[:4] == (b"\0\0\xff\xff" if sys.byteorder == "little" else b"\xff\xff\0\0")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (grey(30_000, b"\0" * 100), "large"),
        (grey(60_000), "large"),
        (grey(64, b"\0" * 10)[:60], "damaged"),
        (b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0, 0, 0) + b",", None),
        (b"BM" + b"\0" * 16 + struct.pack("<ii", 2**30, 2**30) + b"\0" * 40, None),
        (b"RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0" + b"\0" * 4 + b"\xff\xff\xff" * 2, None),
        (gzip.compress(REFUSED["use"].encode()), "damaged"),
        (b"", "damaged"),
        (b"no picture at all", "damaged"),
    ],
)
def test_what_is_no_picture_or_too_large_a_one(drawer: Drawer, data: bytes, expected: str | None) -> None:
    assert drawer.draw(data, 2_000, 2_000) in ((expected,) if expected else ("large", "damaged"))


def test_a_large_picture_is_made_smaller_and_keeps_its_shape(drawer: Drawer) -> None:
    found = drawer.draw(grey(3_000), 600, 900, as_png=True)
    assert isinstance(found, Drawn)
    assert found[1:] == (600, 600, 3_000, 3_000)
    assert pictures.facts(found.data) == ("png", 600, 600)


@pytest.mark.parametrize(
    "inside",
    [
        '<image xlink:href="{}" width="5" height="5"/>',
        '<image href=" {} " width="5" height="5"/>',
        '<use xlink:href="{}#a"/>',
        '<rect fill="url({}#a)" width="5" height="5"/>',
        "<rect style=\"fill: URL( '{}#a' )\" width='5' height='5'/>",
        '<rect style="fill:u\\72l({}#a)" width="5" height="5"/>',
        "<style>@import '{}'; rect {{ fill: url({}#a) }}</style>",
        "<style>@font-face {{ font-family: x; src: url({}) }}</style>",
        '<filter id="f"><feImage href="{}"/></filter>',
        '<script href="{}">x</script>',
        '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="{}"/></foreignObject>',
        '<a xml:base="{}" xlink:href="{}"><rect/></a>',
        '<linearGradient id="g" xlink:href="{}#a"/>',
        '<text onclick="{}">x</text>',
        '<g><set attributeName="href" to="{}"/></g>',
    ],
)
@pytest.mark.parametrize("address", ["file:///secret", "../secret", "http://secret/", "data:image/png;base64,secret"])
def test_no_address_outside_the_drawing_stays_in_it(inside: str, address: str) -> None:
    made = svg.cleaned(
        (SMALL + inside.replace("{{", "{").replace("}}", "}").replace("{}", address) + "</svg>").encode()
    )
    assert b"secret" not in made


def test_what_a_drawing_says_of_itself_stays() -> None:
    parts = '<linearGradient id="g"><stop offset="0"/></linearGradient><rect fill="url(#g)"/><use xlink:href="#g"/>'
    made = svg.cleaned(f"{SMALL}{parts}<path stroke-dasharray='4 2' d='M0 0L9 9'/></svg>".encode()).decode()
    assert 'fill="url(#g)"' in made and 'xlink:href="#g"' in made and 'stroke-dasharray="4 2"' in made
    assert svg.cleaned(made.encode()).decode() == made


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("name", ["a.png", "a.svg"])
def test_only_ordinary_files_are_pictures(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    assert pictures.load(tmp_path, name) == b""
    (tmp_path / "zero.png").symlink_to("/dev/zero")
    assert pictures.load(tmp_path, "zero.png") == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_file_that_becomes_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "a.png")
    monkeypatch.setattr(pictures, "inside", lambda folder, address: folder / address)
    assert pictures.load(tmp_path, "a.png") == b""


def test_drawing_is_stopped_from_another_thread() -> None:
    drawer = Drawer()
    threading.Timer(1.0, drawer.stop).start()
    began = time.monotonic()
    assert drawer.draw(REFUSED["blur upon blur"].encode(), 4_000, 4_000) == "slow"
    assert time.monotonic() - began < 3
    assert drawer.draw(grey(8), 9, 9) == "slow"


@pytest.mark.parametrize("ending", ["docx", "odt", "html"])
@pytest.mark.parametrize("kind", ["use", "entities", "leads out", "bomb"])
def test_files_written_hold_no_picture_that_is_dangerous(tmp_path: Path, ending: str, kind: str) -> None:
    (tmp_path / "bomb.png").write_bytes(grey(60_000, b"\0" * 100))
    drawn = REFUSED.get(kind) or f'{SMALL}<image xlink:href="file:///etc/secret"/><rect width="9" height="9"/></svg>'
    (tmp_path / "a.svg").write_text(drawn)
    (tmp_path / "a.md").write_text(f"![words of it]({'bomb.png' if kind == 'bomb' else 'a.svg'})")
    data, left_out = convert.write(convert.read(tmp_path / "a.md"), tmp_path / f"a.{ending}", tmp_path)
    if kind == "leads out" and ending != "docx":
        found = data if ending == "html" else b"".join(map(zipfile.ZipFile(BytesIO(data)).read, _svgs(data)))
        assert found and b"secret" not in found and not left_out["image"]
        if ending == "html":
            assert re.search(rb'src="data:image/svg\+xml;base64,', data)
    else:
        assert left_out["image"] == 1


def _svgs(data: bytes) -> list[str]:
    return [name for name in zipfile.ZipFile(BytesIO(data)).namelist() if name.endswith(".svg")]
