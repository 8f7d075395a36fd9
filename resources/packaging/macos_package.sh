#!/usr/bin/env bash
# The disk image for macOS, after `pyinstaller build.spec` has made dist/Longhand.app: signed and notarised where there are keys.
# LONGHAND_SIGN: the name of a "Developer ID Application" certificate in the keychain, also read by build.spec.
# APPLE_ID, APPLE_TEAM, APPLE_PASSWORD: of the account that asks Apple's notary; the password is one made for this program.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(python3 -c 'import assistant; print(assistant.__version__)')
image="dist/longhand-$version-macos-$(uname -m).dmg"

if [ -n "${LONGHAND_SIGN:-}" ]; then
    codesign --verify --deep --strict --verbose=2 dist/Longhand.app
else
    echo "no certificate: the program is signed for this computer alone" >&2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R dist/Longhand.app "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -volname Longhand -srcfolder "$folder" -format ULFO -fs APFS "$image"

if [ -n "${LONGHAND_SIGN:-}" ] && [ -n "${APPLE_ID:-}" ]; then
    codesign --sign "$LONGHAND_SIGN" --timestamp "$image"
    xcrun notarytool submit "$image" --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD" --wait
    xcrun stapler staple "$image"
fi
shasum -a 256 "$image" >"$image.sha256"
