"""Torch and transformers live here, and Qt never does."""
