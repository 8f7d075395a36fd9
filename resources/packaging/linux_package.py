"""From the folder that PyInstaller made to the files that a person installs on Linux.

`python resources/packaging/linux_package.py dist/longhand OUT` writes a .deb, a .tar.gz that runs from any folder, a list of
everything inside with licences (CycloneDX) and the SHA-256 of each. The same folder gives the same bytes: files are sorted,
and their times are SOURCE_DATE_EPOCH or the time of the last commit.
"""

from __future__ import annotations

import argparse
import email.utils
import gzip
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

import assistant  # noqa: E402
from assistant.system import licences  # noqa: E402
from resources.packaging.icons import SOURCE, png  # noqa: E402

MAINTAINER = "The Longhand authors <longhand@localhost.localdomain>"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
# What Qt's plugin for X11 and Wayland asks of the system; PyInstaller leaves the libraries of a graphics driver out.
DEPENDS = (
    "libc6 (>= 2.36)", "libegl1", "libgl1", "libfontconfig1", "libfreetype6", "libdbus-1-3", "libxkbcommon0", "libxkbcommon-x11-0",
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-xkb1", "libx11-xcb1", "libglib2.0-0 | libglib2.0-0t64",
)  # fmt: skip
# What a checker of packages would say of any frozen Python program, with the reason.
OVERRIDES = (
    "embedded-library",  # Qt and torch come with their own copies, which were tested together
    "custom-library-search-path",  # so that the folder runs from anywhere
    "unstripped-binary-or-object",  # stripping breaks libraries that auditwheel has edited
    "shared-library-is-executable", "executable-not-elf-or-script", "shared-library-lacks-prerequisites",
    "hardening-no-fortify-functions", "hardening-no-relro", "hardening-no-pie", "binary-with-bad-dynamic-table",
    "library-not-linked-against-libc", "exit-in-shared-library", "spelling-error-in-binary", "extra-license-file",
    "package-contains-documentation-outside-usr-share-doc", "package-installs-python-bytecode", "initial-upload-closes-no-bugs",
    "unusual-interpreter", "script-not-executable", "arch-dependent-file-not-in-arch-specific-directory",
    "embedded-javascript-library", "undeclared-elf-prerequisites", "national-encoding",
    "bogus-mail-host", "bogus-mail-host-in-debian-changelog",  # the authors have no address for all of them
    "missing-depends-on-sensible-utils",  # libmount could show pages; nothing asks it to
)  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("frozen", type=Path, help="the folder of the program that PyInstaller made")
    parser.add_argument("out", type=Path)
    parser.add_argument("--quick", action="store_true", help="hardly compress: minutes less, to try the package")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    name = f"longhand-{assistant.__version__}"
    made = [options.out / f"{name}.cdx.json", options.out / f"{name}-linux-{platform.machine()}.tar.gz"]
    made[0].write_text(json.dumps(parts_list(), indent=1, ensure_ascii=False) + "\n", "utf-8")
    with tempfile.TemporaryDirectory(dir=options.out) as scratch:
        stage = staged(options.frozen, Path(scratch) / "deb")
        made.append(deb(stage, options.out, quick=options.quick))
        portable(options.frozen, stage, made[1], name, quick=options.quick)
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made)
    (options.out / "SHA256SUMS").write_text(sums)
    for path in made:
        sys.stdout.write(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}\n")
    for size, part in sizes(options.frozen):
        sys.stdout.write(f"{size / 1e6:8.1f} MB  {part}\n")
    return 0


def moment() -> int:
    """Seconds; of every file in the packages."""
    if stated := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(stated)
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return (
        int(done.stdout)
        if done.returncode == 0 and done.stdout.strip()
        else int((ROOT / "CHANGELOG.md").stat().st_mtime)
    )


def staged(frozen: Path, stage: Path) -> Path:
    """The tree of a Debian package without its control files."""
    library = stage / "usr/lib/longhand"
    shutil.copytree(frozen, library, symlinks=True)
    for path in [library, *library.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.name == "longhand" or (path.stat().st_mode & 0o100 and ".so" not in path.name)
            path.chmod(0o755 if runs else 0o644)
    programs = stage / "usr/bin"
    programs.mkdir()
    for program in ("assistant", "longhand"):
        (programs / program).symlink_to("../lib/longhand/longhand")
    share = stage / "usr/share"
    put(share / "applications/longhand.desktop", filled("longhand.desktop"))
    put(share / "metainfo/org.longhand.Longhand.metainfo.xml", filled("org.longhand.Longhand.metainfo.xml"))
    put(share / "man/man1/assistant.1.gz", zipped(filled("assistant.1")))
    (share / "man/man1/longhand.1.gz").symlink_to("assistant.1.gz")
    put(share / "doc/longhand/copyright", copyright_text().encode())
    put(share / "doc/longhand/changelog.gz", zipped((ROOT / "CHANGELOG.md").read_bytes()))
    put(share / "doc/longhand/changelog.Debian.gz", zipped(debian_changelog().encode()))
    put(share / "lintian/overrides/longhand", "".join(f"longhand: {tag} *\n" for tag in OVERRIDES).encode())
    icons(share / "icons/hicolor")
    return stage


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def filled(name: str) -> bytes:
    day = datetime.fromtimestamp(moment(), UTC).strftime("%Y-%m-%d")
    text = (HERE / name).read_text("utf-8")
    return text.replace("@VERSION@", assistant.__version__).replace("@DATE@", day).encode()


def zipped(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def icons(folder: Path) -> None:
    for size in SIZES:
        put(folder / f"{size}x{size}/apps/longhand.png", png(size))
    put(folder / "scalable/apps/longhand.svg", SOURCE.read_bytes())


def debian_version() -> str:
    return f"{assistant.__version__}-1"


def debian_changelog() -> str:
    day = email.utils.format_datetime(datetime.fromtimestamp(moment(), UTC))
    return f"longhand ({debian_version()}) stable; urgency=medium\n\n  * What is new stands in changelog.gz.\n\n -- {MAINTAINER}  {day}\n"


def copyright_text() -> str:
    licence = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)[2].strip()
    indented = "\n".join(f" {line}" if line else " ." for line in licence.splitlines())
    inside = "".join(
        f"\nFiles: usr/lib/longhand/_internal/{re.sub(r'[^A-Za-z0-9.]', '_', library.name)}*\n"
        f"Copyright: the authors of {library.name}\nLicense: {re.sub(r'[^A-Za-z0-9.+-]+', '-', library.licence) or 'see-its-metadata'}\n"
        f" {library.name} {library.version}: {library.licence or 'see its metadata'}\n"
        for library in licences.installed()
    )  # fmt: skip
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Longhand\n\n"
        f"Files: *\nCopyright: 2026 The Longhand authors\nLicense: Expat\n{indented}\n{inside}\n"
        "Comment: the texts of GNU's licences are in /usr/share/common-licenses: LGPL-3, LGPL-2.1, GPL-2 and GPL-3.\n"
    )


def deb(stage: Path, out: Path, *, quick: bool) -> Path:
    control = stage / "DEBIAN"
    control.mkdir()
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    kilobytes = sum(path.lstat().st_size for path in files(stage)) // 1024
    (control / "control").write_text(
        f"Package: longhand\nVersion: {debian_version()}\nArchitecture: {architecture}\nMaintainer: {MAINTAINER}\n"
        f"Installed-Size: {kilobytes}\nDepends: {', '.join(DEPENDS)}\nSection: editors\nPriority: optional\n"
        "Description: writing assistant with its own language model\n"
        " Longhand is an editor that writes on, summarises, translates, proofreads and\n"
        " rewrites with a language model on this computer, without a network.\n"
    )
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(stage)}\n"
        for path in files(stage)
        if not path.is_symlink() and control not in path.parents
    )
    (control / "md5sums").write_text(sums)
    for path in [stage, *stage.rglob("*")]:
        os.utime(path, (moment(), moment()), follow_symlinks=False)
    target = out / f"longhand_{debian_version()}_{architecture}.deb"
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(moment())}
    command = [
        "dpkg-deb",
        "--root-owner-group",
        *(["-Zgzip", "-z1"] if quick else ["-Zxz", "-z6"]),
        "--build",
        str(stage),
        str(target),
    ]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return target


def portable(frozen: Path, stage: Path, target: Path, name: str, *, quick: bool) -> None:
    """The folder, and beside it what a desktop wants to know of the program."""
    with (
        target.open("wb") as raw,
        gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0, compresslevel=1 if quick else 6) as zip,
        tarfile.open(fileobj=zip, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for base, inside in ((frozen, name), (stage / "usr/share", f"{name}/share")):
            for path in files(base):
                archive.add(path, f"{inside}/{path.relative_to(base)}", filter=plain)


def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = moment()
    return entry


def files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def parts_list() -> dict[str, object]:
    """Everything inside, as CycloneDX 1.5 has it."""
    program = f"longhand {assistant.__version__}"
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, program)}",
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment(), UTC).isoformat(),
            "component": {"type": "application", "name": "longhand", "version": assistant.__version__, "licenses": [{"license": {"id": "MIT"}}]},
        },
        "components": [
            {
                "type": "library", "name": library.name, "version": library.version,
                "purl": f"pkg:pypi/{re.sub(r'[-_.]+', '-', library.name).lower()}@{library.version}",
            } | ({"licenses": [{"license": {"name": library.licence}}]} if library.licence else {})
            for library in licences.installed()
        ],
    }  # fmt: skip


def sizes(frozen: Path) -> list[tuple[int, str]]:
    """Bytes of each part of the folder, largest first; parts under 5 MB together."""
    found: dict[str, int] = {}
    inside = frozen / "_internal"
    for path in files(frozen):
        part = path.relative_to(inside).parts[0] if path.is_relative_to(inside) else path.name
        found[part] = found.get(part, 0) + path.lstat().st_size
    large = {part: size for part, size in found.items() if size >= 5e6}
    rest = sum(found.values()) - sum(large.values())
    return [
        *sorted([(size, part) for part, size in large.items()], reverse=True),
        (rest, "all the rest"),
        (sum(found.values()), "in all"),
    ]


if __name__ == "__main__":
    sys.exit(main())
