"""What changed in a playbook, when, by whom and why, from its git log."""
