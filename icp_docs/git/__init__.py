"""Git, asked through its program: revisions, files in them, and the log."""
