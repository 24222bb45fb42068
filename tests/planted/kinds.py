"""All planted mistakes, by kind."""

from tests.planted import lines, names, second, values

KINDS = {
    "keys": names.KEYS,
    "other words for keys": names.OTHER_WORDS,
    "references": names.REFERENCES,
    "renamed elsewhere": names.RENAMED,
    "choices": names.CHOICES,
    "ids": values.IDS,
    "rules": values.RULES,
    "numbers and money": values.NUMBERS,
    "dates and periods": values.DATES,
    "kinds of content": values.SHAPES,
    "said twice": values.TWICE,
    "indentation": lines.INDENTATION,
    "colons, dashes, brackets": lines.MISSING,
    "quotes": lines.QUOTES,
    "pasted": lines.PASTED,
    "a second set": second.MIXED,
    "a third set": second.FRESH,
}
