"""Panes beside the page: outline, preview, folder, writing goal."""
