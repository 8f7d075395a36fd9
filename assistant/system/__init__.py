"""The computer and the user's folders on it: where files lie, how they are written, memory, screen, licences. No Qt, no torch.

file = paths.data_dir() / "notes.json"
disk.replace_file(file, data, private=True)  # the new bytes, or the old file and an OSError
content = user_files.record(file, parsed, otherwise={})  # a damaged file is set aside
"""
