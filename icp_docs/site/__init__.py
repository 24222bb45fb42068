"""The playbook as a site: the MkDocs plugin, and building and serving in this process."""
