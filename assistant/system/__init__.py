"""The computer and the user's folders on it: where files lie, private and bounded, memory, screen, licences. No Qt, no torch."""
