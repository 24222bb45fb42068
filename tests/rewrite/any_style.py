"""Files of a playbook as people with every habit would write them."""

from __future__ import annotations

import json
from random import Random

WORDS = (
    *(
        "Plants",
        "a b",
        "12:30",
        "012",
        "1_000",
        "NO",
        "yes",
        "null",
        "~",
        "",
        "2026-10-01",
        "-",
        "?",
    ),
    *(
        "5,000",
        "C# or F#",
        "#1",
        "A proxy: fit",
        "it's",
        'say "hi"',
        "Größe",
        "50 %",
        "back\\slash",
    ),
    *(
        "[x]",
        "{y}",
        "*",
        "&a",
        "!t",
        "%",
        "@x",
        "`",
        ">",
        "| x",
        "- x",
        "x ",
        "ends:",
        "https://e.com",
    ),
)
KEYS = {
    "": ("notes", "name", "criteria", "needs", "owner", "tags", "quote", "unknown_key", "evidence"),
    "criteria": ("label", "id", "weight", "ideal", "why", "per_segment"),
    "needs": ("pains", "goals"),
    "evidence": ("finding", "id", "n"),
}
TEXTS = ("two lines", "of a text", "that goes on", "and on")


class Writer:
    """Writes one file; every choice is the random one's."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.count = 0

    def file(self) -> str:
        lines = [*self.gap(0, most=3), *self.mapping(0, "", 0)]
        lines += self.gap(0, most=2)
        end = self.random.choice(("\n", "\n", "\r\n"))
        return end.join(lines) + self.random.choice(("", end, end * 3))

    def mapping(self, column: int, kind: str, depth: int) -> list[str]:
        keys = KEYS.get(kind) or ("one", "two", "three", "goals")
        lines: list[str] = []
        for key in self.random.sample(keys, self.random.randint(1, len(keys))):
            if lines:
                lines += self.gap(column)
            written = json.dumps(key) if self.random.random() < 0.1 else key
            lines += self.value(f"{' ' * column}{written}:", column, key, depth)
        return lines

    def value(self, lead: str, column: int, kind: str, depth: int) -> list[str]:
        """What stands behind a key or a dash, in which the entry begins in this column."""
        choice = self.random.random()
        space = " " * self.random.choice((1, 1, 1, 3))
        inner = column + self.random.choice((1, 2, 2, 4))
        if depth < 3 and choice < 0.2:
            return [
                f"{lead}{self.comment()}",
                *self.gap(inner),
                *self.mapping(inner, kind, depth + 1),
            ]
        if depth < 3 and choice < 0.4:
            at = self.random.choice((column, inner)) if lead.endswith(":") else inner
            return [f"{lead}{self.comment()}", *self.gap(at), *self.items(at, kind, depth + 1)]
        if choice < 0.55:
            return [f"{lead}{space}{self.brackets(2)}{self.comment()}"]
        if choice < 0.62:
            return self.text_block(lead + space, inner)
        if choice < 0.68:
            lines = [self.random.choice(TEXTS) for _ in range(self.random.randint(1, 3))]
            first, *more = lines
            return [f"{lead}{space}{first}", *(f"{' ' * inner}{line}" for line in more)]
        if choice < 0.72:
            return [f"{lead}{space}[one,", *self.gap(inner), f"{' ' * inner}two]{self.comment()}"]
        if choice < 0.75:
            return [f"{lead}{self.comment()}"]
        return [f"{lead}{space}{self.scalar(flow=False)}{self.comment()}"]

    def items(self, column: int, kind: str, depth: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.random.randint(1, 3)):
            if lines:
                lines += self.gap(column)
            dash = f"{' ' * column}-"
            if self.random.random() < 0.5:
                at = column + self.random.choice((2, 2, 4))
                first, *more = self.mapping(at, kind, depth + 1)
                lines += [f"{dash}{first[column + 1 :]}", *more]
            else:
                lines += self.value(dash, column, kind, depth + 1)
        return lines

    def brackets(self, depth: int) -> str:
        pad = self.random.choice(("", "", " "))
        count = self.random.randint(0, 3)
        parts = [
            self.brackets(depth - 1)
            if depth and self.random.random() < 0.3
            else self.scalar(flow=True)
            for _ in range(count)
        ]
        comma = self.random.choice((", ", ", ", " ,  "))
        if self.random.random() < 0.5:
            return f"[{pad}{comma.join(parts)}{pad}]"
        pairs = [f"k{number}: {part}" for number, part in enumerate(parts)]
        self.random.shuffle(pairs)
        return f"{{{pad}{comma.join(pairs)}{pad}}}"

    def text_block(self, lead: str, inner: int) -> list[str]:
        header = self.random.choice(("|", ">", "|-", ">-"))
        lines = [f"{' ' * inner}{self.random.choice(TEXTS)}"]
        for _ in range(self.random.randint(0, 3)):
            line = self.random.choice(("", "# no comment", "  further", "end  ", "key: no key"))
            lines.append(f"{' ' * inner}{line}" if line else "")
        return [f"{lead}{header}{self.comment()}", *lines]

    def scalar(self, *, flow: bool) -> str:
        word = self.random.choice(WORDS)
        how = self.random.random()
        if how < 0.3:
            return json.dumps(word, ensure_ascii=False)
        if how < 0.5:
            return "'" + word.replace("'", "''") + "'"
        plain = word and word[0] not in "[{*&!%@`>|-?#~'\"" and ": " not in word
        if plain and " #" not in word and word[-1] not in ": " and not (flow and "," in word):
            return word
        return json.dumps(word, ensure_ascii=False)

    def comment(self) -> str:
        if self.random.random() < 0.75:
            return self.random.choice(("", "", "", "  "))
        return " " * self.random.choice((1, 1, 2, 9)) + self.note()

    def gap(self, column: int, most: int = 2) -> list[str]:
        lines = []
        while self.random.random() < 0.3 and len(lines) <= most:
            indent = " " * max(column + self.random.choice((0, 0, 0, 2, -2, 5)), 0)
            lines.append(self.random.choice(("", "", f"{indent}{self.note()}")))
        return lines

    def note(self) -> str:
        self.count += 1
        allow = self.random.random() < 0.15
        return f"# icp: allow ICP601 because {self.count}" if allow else f"# note {self.count}"
