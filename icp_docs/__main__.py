"""`python -m icp_docs`, for a machine on which the `icp-docs` command is not on the path."""

from icp_docs.cli import main

main()
