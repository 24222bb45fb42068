"""ICP playbooks as YAML: validated, scored, and published as a MkDocs site."""

__version__ = "0.1.0"
