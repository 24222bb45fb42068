"""What pydantic says is wrong, in the words of the people who write playbooks."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic_core import ErrorDetails

from icp_docs.model.kinds import kind_of
from icp_docs.model.part import Part
from icp_docs.model.structure import choices_at, keys_of, part_at
from icp_docs.problem import Fault, Loc
from icp_docs.text import a_list, nearest, printable


def to_faults(model: type[Part], errors: Iterable[ErrorDetails]) -> tuple[Fault, ...]:
    """Each error of a document of this model as a fault with a sentence."""
    return tuple(_fault(model, error) for error in errors)


def _fault(model: type[Part], error: ErrorDetails) -> Fault:
    loc = error["loc"]
    kind = error["type"]
    if loc and loc[-1] == "[key]":
        message = f"'{printable(str(loc[-2]))}' cannot be an id: {error['msg']}"
        return Fault(loc[:-1], "ICP106", message, on_key=True)
    if kind == "extra_forbidden":
        return _unknown_key(model, loc)
    if kind == "missing":
        part = part_at(model, loc[:-1])
        return Fault(loc[:-1], "ICP102", _missing(model, part, str(loc[-1])))
    if kind.startswith("ICP"):
        return Fault(loc, kind, f"{_subject(loc)}: {printable(error['msg'])}")
    if kind == "literal_error":
        return _not_a_choice(model, loc, error["input"])
    return Fault(loc, "ICP103", f"{_subject(loc)}: {_wrong_shape(model, loc, error)}")


def _subject(loc: Loc) -> str:
    """The key an author looks for: 'weight', or 'titles' for an item of that list."""
    names = [part for part in loc if isinstance(part, str)]
    return f"'{printable(names[-1])}'" if names else "this file"


def _unknown_key(model: type[Part], loc: Loc) -> Fault:
    name = str(loc[-1])
    part = part_at(model, loc[:-1])
    shown = printable(name)
    if part is None:
        return Fault(loc, "ICP101", f"unknown key '{shown}'", on_key=True)
    message = f"unknown key '{shown}' in this {part.noun}"
    homes = sorted({home.noun for home in _every_part() if name in keys_of(home)})
    meant = nearest(name, keys_of(part))
    if meant and not homes:
        return Fault(loc, "ICP101", f"{message}; did you mean '{meant}'?", meant, on_key=True)
    if 0 < len(homes) < 4:
        belongs = f"it is a key of a {a_list(homes)}; check the indentation"
        return Fault(loc, "ICP101", f"{message}; {belongs}", on_key=True)
    known = ", ".join(sorted(keys_of(part)))
    return Fault(loc, "ICP101", f"{message}; it can have: {known}", on_key=True)


def _every_part() -> list[type[Part]]:
    """All parts of all kinds of file: a key often only stands in the wrong one."""
    found = [Part]
    for part in found:
        found += part.__subclasses__()
    return found


def _missing(model: type[Part], part: type[Part] | None, name: str) -> str:
    if part is None:
        return f"the key '{name}' is missing"
    info = part.model_fields[keys_of(part)[name]]
    example = f", such as `{name}: {_shown(info.examples[0])}`" if info.examples else ""
    noun = "" if part is model else f" {part.noun}"
    return f"this{noun or ' ' + model.noun} needs the key '{name}': {info.description}{example}"


def _shown(example: object) -> str:
    if isinstance(example, list):
        return f"[{', '.join(str(item) for item in example)}]"
    return str(example)


def _not_a_choice(model: type[Part], loc: Loc, value: object) -> Fault:
    choices = choices_at(model, loc)
    subject = _subject(loc)
    if not isinstance(value, str):
        return Fault(loc, "ICP103", f"{subject}: expected {a_list(choices)}")
    shown = printable(value)
    meant = nearest(value, choices)
    if meant:
        return Fault(loc, "ICP105", f"{subject}: unknown '{shown}'; did you mean '{meant}'?", meant)
    return Fault(loc, "ICP105", f"{subject}: unknown '{shown}'; write {a_list(choices)}")


def _wrong_shape(model: type[Part], loc: Loc, error: ErrorDetails) -> str:
    part = part_at(model, loc)
    value = error["input"]
    got = f"'{printable(value[:60])}'" if isinstance(value, str) else kind_of(value)
    if error["type"] == "dict_type":
        return f"expected a name and a colon for each entry, found {got}"
    if error["type"] == "tuple_type":
        return f"expected a list, each entry on a line that begins with '- ', found {got}"
    if part is not None:
        first = next(iter(keys_of(part)))
        return f"expected a {part.noun} with keys such as '{first}', found {got}"
    return f"expected something else, found {got}"
