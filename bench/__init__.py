"""Measures what the design promises about speed, size and memory: `python -m bench`."""
