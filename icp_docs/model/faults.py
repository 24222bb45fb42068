"""What pydantic says is wrong, in the words of the people who write playbooks."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from pydantic_core import ErrorDetails

from icp_docs.guessing import likeliest
from icp_docs.model.advice import as_part, better_fix, instead_of, needed, without_dash
from icp_docs.model.meant import rule_for
from icp_docs.model.part import Part
from icp_docs.model.rule import Rule
from icp_docs.model.scalars import kind_of
from icp_docs.model.structure import choices_at, fields_of, keys_of, part_at, typed_at, typed_loc
from icp_docs.model.synonyms import choice_called
from icp_docs.model.unknown import a, meant_keys, unknown_key
from icp_docs.problem import Fault, Loc, named
from icp_docs.text import a_list, printable

_SHOWN = 60  # characters of a text that is repeated in a sentence


def to_faults(model: type[Part], errors: Iterable[ErrorDetails], data: object) -> tuple[Fault, ...]:
    """Each mistake behind the errors that pydantic found in this data, with a sentence."""
    found = list(errors)
    tables = _tables(model, found, data)
    found = [error for error in found if not _inside(error["loc"], tables)]
    meant = meant_keys(model, found)
    written = {(*loc[:-1], key) for loc, key in meant.items() if key}
    faults = [_not_a_table(model, table, data) for table in tables]
    for error in found:
        loc = error["loc"]
        if error["type"] == "extra_forbidden":
            fault = unknown_key(model, error, meant)
            faults.append(_kept_apart(fault, meant[loc], typed_at(data, loc[:-1])))
        # A misspelled key is one mistake, though it is also a key that is missing.
        elif error["type"] != "missing" or loc not in written:
            faults.append(_fault(model, error, data))
    return tuple(replace(fault, loc=typed_loc(data, fault.loc)) for fault in faults)


def _kept_apart(fault: Fault, meant: str | None, typed: object) -> Fault:
    """The same without a fix that would write a key twice."""
    if fault.fix is None or fault.fix.text != meant:
        return fault
    if not isinstance(typed, dict) or meant not in typed:
        return fault
    return replace(fault, hint=f"'{meant}' is there already: keep one of the two", fix=None)


def _tables(model: type[Part], errors: Iterable[ErrorDetails], data: object) -> dict[Loc, None]:
    """Where a list of parts is expected and names with a colon stand instead of dashes."""
    found: dict[Loc, None] = {}
    for error in errors:
        *around, _ = error["loc"] or ((),)
        place = tuple(around[:-1])
        if error["type"] == "extra_forbidden" and around and around[-1] == 0:
            typed, part = typed_at(data, place), part_at(model, place)
            if isinstance(typed, dict) and part and not typed.keys() & keys_of(part).keys():
                found[place] = None
    return found


def _inside(loc: Loc, places: Container[Loc]) -> bool:
    return any(loc[:length] in places for length in range(len(loc)))


def _not_a_table(model: type[Part], loc: Loc, data: object) -> Fault:
    part, typed = part_at(model, loc), typed_at(data, loc)
    assert part is not None and isinstance(typed, dict)  # else it would be no table
    first = printable(str(next(iter(typed))))
    first_keys = needed(part)
    example = f", as `- {first_keys[0]}: {first}`" if first_keys else ""
    message = f"{_subject(loc)}: expected a list; begin each entry with a dash{example}"
    return Fault(loc, "ICP103", message, on_key=True)


def _fault(model: type[Part], error: ErrorDetails, data: object) -> Fault:
    loc = error["loc"]
    kind = error["type"]
    if loc and loc[-1] == "[key]":
        message = f"'{printable(str(loc[-2]))}' cannot be an id: {error['msg']}"
        return Fault(loc[:-1], "ICP106", message, on_key=True, fix=better_fix(error))
    if kind == "missing":
        return _missing(model, loc, data)
    if kind == "too_long":
        most = error["ctx"]["max_length"]
        message = f"{_subject(loc)} has more than {most} entries, which nobody can score by"
        return Fault(loc, "ICP006", message, "keep those that decide", on_key=True)
    if kind == "too_short":
        part = part_at(model, loc)
        example = f", such as `- {_example(part, needed(part)[0])}`" if part else ""
        return Fault(
            loc, "ICP102", f"{_subject(loc)} needs at least one entry{example}", on_key=True
        )
    if kind.startswith("ICP"):
        loc = (*loc, *filter(None, (error.get("ctx", {}).get("key"),)))
        message = f"{_subject(loc)}: {printable(error['msg'])}"
        hint = instead_of(model, loc, error["input"])
        return Fault(loc, kind, message, hint, fix=better_fix(error))
    if kind == "literal_error":
        return _not_a_choice(model, loc, error["input"])
    message = f"{_subject(loc)}: {_wrong_shape(model, loc, error)}"
    value = error["input"]
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        # The dash is the mistake, and stands on the line of the first item.
        return Fault((*loc, 0), "ICP103", message, without_dash(value[0]))
    return Fault(loc, "ICP103", message, as_part(model, loc, value))


def _subject(loc: Loc) -> str:
    """The key an author looks for: 'weight', or 'titles' for an item of that list."""
    names = [part for part in loc if isinstance(part, str)]
    return f"'{printable(names[-1])}'" if names else "this file"


def _missing(model: type[Part], loc: Loc, data: object) -> Fault:
    name = str(loc[-1])
    part = part_at(model, loc[:-1]) or model
    info = fields_of(part)[keys_of(part)[name]]
    example = f", such as `{_example(part, name)}`" if info.examples else ""
    wanted = f"{info.description}{example}"
    holder = typed_at(data, loc[:-1])
    if isinstance(holder, dict) and name in holder:
        return Fault(loc, "ICP102", f"nothing stands behind '{name}': {wanted}", on_key=True)
    return Fault(loc[:-1], "ICP102", f"this {part.noun} needs the key '{name}': {wanted}")


def _example(part: type[Part], key: str) -> str:
    """A line that an author could write: `id: employees`."""
    examples = fields_of(part)[keys_of(part)[key]].examples or ["..."]
    shown = examples[0]
    if isinstance(shown, list):
        shown = f"[{', '.join(str(item) for item in shown)}]"
    return f"{key}: {shown}"


def _not_a_choice(model: type[Part], loc: Loc, value: object) -> Fault:
    choices = choices_at(model, loc)
    subject = _subject(loc)
    if not isinstance(value, str):
        message = f"{subject}: expected {a_list(choices)}, found {kind_of(value)}"
        return Fault(loc, "ICP103", message)
    options: dict[str, tuple[str, ...]] = dict.fromkeys(choices, ())
    meant = choice_called(value, choices) or likeliest(value[:_SHOWN], options)
    advice = f"did you mean '{meant}'?" if meant else f"write {a_list(choices)}"
    message = f"{subject}: unknown '{printable(value)}'; {advice}"
    return Fault(loc, "ICP105", message, meant or "", fix=named(value, meant))


def _wrong_shape(model: type[Part], loc: Loc, error: ErrorDetails) -> str:
    part = part_at(model, loc)
    value = error["input"]
    shown = printable(value[:60]) if isinstance(value, str) else ""
    got = f"found '{shown}'" if shown else f"found {kind_of(value)}"
    if error["type"] == "dict_type":
        return f"expected entries that each begin with a name and a colon, {got}"
    if error["type"] == "tuple_type":
        return f"expected a list, each entry on a line that begins with '- ', {got}"
    if part is Rule:
        return f"expected a rule, {got}; {printable(rule_for(value))}"
    if part is not None:
        return f"expected {a(part.noun)} with {_first_keys(part)}, {got}"
    return f"expected something else, {got}"


def _first_keys(part: type[Part]) -> str:
    """The keys that must be there, else the first ones, for a reader who used none."""
    required = needed(part)
    names = a_list([f"'{key}'" for key in required or list(keys_of(part))[:3]], last="and")
    if required:
        return f"the {'key' if len(required) == 1 else 'keys'} {names}"
    return f"keys such as {names}"
