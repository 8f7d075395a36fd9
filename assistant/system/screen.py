"""Is there a screen for a window, and are the system's libraries that Qt needs there to draw on it?

Qt aborts the process when either is missing; asking first lets the program say it in words.
"""

from __future__ import annotations

import ctypes
import os
import sys

DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
}
DEBIAN_PACKAGES_X11 = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def _x11_answers() -> bool:
    """Whether an X server answers at $DISPLAY; True too where libxcb is missing, since Qt's own word is better then."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def is_there() -> bool:
    """Whether a window would be seen, or Qt was told to draw elsewhere with QT_QPA_PLATFORM."""
    if not sys.platform.startswith("linux"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return True
    if os.environ.get("WAYLAND_DISPLAY") and not platform.startswith("xcb"):
        return True
    return bool(os.environ.get("DISPLAY")) and _x11_answers()


def missing_packages() -> list[str]:
    """Debian's names of the packages whose libraries Qt would not find; empty on other systems."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = dict(DEBIAN_PACKAGES)
    if os.environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb") and not os.environ.get("WAYLAND_DISPLAY"):
        wanted |= DEBIAN_PACKAGES_X11
    missing = []
    for library, package in wanted.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing
