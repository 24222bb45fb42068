"""Two versions of a playbook to sentences that say what a change means."""
