"""From the data of a file to its model, or to everything that is wrong with it."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from icp_docs.model.faults import to_faults
from icp_docs.model.part import Part
from icp_docs.problem import Fault

M = TypeVar("M", bound=Part)


def read_model(
    model: type[M], data: object, *, id: str = "", path: str = ""
) -> tuple[M | None, tuple[Fault, ...]]:
    """The frozen model of a document's data, or None and every fault that pydantic found."""
    try:
        return model.model_validate(data, context=(id, path)), ()
    except ValidationError as error:
        return None, to_faults(model, error.errors(include_url=False))
