"""An empty repository for each test, without the settings of whoever runs them."""

from tests.git.conftest import alone, repository

__all__ = ["alone", "repository"]
