"""The catalogue of codes: what each kind of problem is called and how bad it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Level(StrEnum):
    """How bad a problem is: an error stops a build, a warning does under --strict, a hint never."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem; its page is `explanations/<code>.md`."""

    level: Level
    title: str


_E, _W, _H = Level.ERROR, Level.WARNING, Level.HINT

# Codes are public: they stand in suppression comments and links, so a number is never used again.
CODES: dict[str, Code] = {
    # ICP0xx: reading files and YAML
    "ICP001": Code(_E, "File cannot be read"),
    "ICP002": Code(_E, "Not an ordinary file"),
    "ICP003": Code(_E, "File name is not an id"),
    "ICP004": Code(_E, "Two files with one id"),
    "ICP005": Code(_W, "File that is not read"),
    "ICP006": Code(_E, "File too large or too deep"),
    "ICP007": Code(_E, "Not saved as UTF-8"),
    "ICP008": Code(_E, "Character that cannot be seen"),
    "ICP009": Code(_E, "Empty file"),
    "ICP010": Code(_E, "File does not begin with a key"),
    "ICP011": Code(_E, "More than one document in a file"),
    "ICP012": Code(_E, "Key written twice"),
    "ICP013": Code(_E, "Value repeated by reference"),
    "ICP014": Code(_E, "Type written in front of a value"),
    "ICP015": Code(_E, "Key that is not text"),
    "ICP016": Code(_E, "Tab as indentation"),
    "ICP017": Code(_E, "Line in the wrong column"),
    "ICP018": Code(_E, "Missing colon, or no space behind it"),
    "ICP019": Code(_E, "Colon inside a text"),
    "ICP020": Code(_E, "Text that begins with a special sign"),
    "ICP021": Code(_E, "Text behind a closing quote"),
    "ICP022": Code(_E, "Quote that is never closed"),
    "ICP023": Code(_E, "Brackets that do not match"),
    "ICP024": Code(_E, "Comma missing or too many"),
    "ICP025": Code(_E, "Comma inside a number"),
    "ICP026": Code(_W, "Text lost behind a #"),
    "ICP027": Code(_W, "Curly quotes around a value"),
    "ICP028": Code(_E, "No space behind a dash"),
    "ICP029": Code(_E, "Backslash inside double quotes"),
    "ICP030": Code(_E, "Change that git could not merge"),
    "ICP031": Code(_E, "Not YAML"),
    # ICP1xx: the shape of a file
    "ICP101": Code(_E, "Unknown key"),
    "ICP102": Code(_E, "Missing key"),
    "ICP103": Code(_E, "Wrong kind of content"),
    "ICP104": Code(_E, "Value that cannot be read"),
    "ICP105": Code(_E, "Not one of the choices"),
    "ICP106": Code(_E, "Not an id"),
    "ICP107": Code(_E, "One id used twice"),
    "ICP108": Code(_E, "File of another kind"),
    "ICP109": Code(_W, "Key without a value"),
    "ICP110": Code(_W, "List written as one text"),
    "ICP116": Code(_H, "Playbook in an older version of the language"),
    "ICP117": Code(_E, "Key under its old and its new name"),
    # ICP2xx: references
    "ICP201": Code(_E, "Unknown account field"),
    "ICP202": Code(_E, "Unknown region or country"),
    "ICP203": Code(_E, "Unknown industry"),
    "ICP204": Code(_E, "Unknown choice"),
    "ICP205": Code(_E, "Answer that nobody gives"),
    "ICP210": Code(_E, "Unknown persona"),
    "ICP211": Code(_E, "Unknown profile"),
    "ICP212": Code(_E, "Unknown segment"),
    "ICP213": Code(_E, "Unknown route"),
    "ICP214": Code(_E, "Unknown evidence"),
    "ICP215": Code(_E, "Unknown criterion"),
    "ICP216": Code(_E, "Unknown tier"),
    "ICP217": Code(_W, "Owner almost as in the playbook"),
    "ICP218": Code(_W, "Unknown team"),
    "ICP219": Code(_W, "Unknown glossary term"),
    # ICP3xx: rules and scoring
    "ICP301": Code(_E, "Word that does not fit the field"),
    "ICP302": Code(_E, "Value that does not fit the field"),
    "ICP303": Code(_E, "Rule that says nothing"),
    "ICP304": Code(_E, "Count that the parts cannot reach"),
    "ICP305": Code(_E, "Between the wrong way round"),
    "ICP306": Code(_E, "Rule without an account field"),
    "ICP307": Code(_E, "Account fields of different types"),
    "ICP308": Code(_E, "Account field that contradicts itself"),
    "ICP310": Code(_E, "Two ways of grading in one criterion"),
    "ICP311": Code(_E, "Weight that does not fit the rule"),
    "ICP312": Code(_E, "Must-have that costs points"),
    "ICP313": Code(_E, "Points out of bounds"),
    "ICP314": Code(_E, "Must-have that nobody can meet"),
    "ICP315": Code(_E, "Segment with other best points"),
    "ICP316": Code(_E, "Band that can never be chosen"),
    "ICP317": Code(_W, "Bands that overlap"),
    "ICP320": Code(_E, "Tiers in the wrong order"),
    "ICP321": Code(_E, "Tier that cannot be reached"),
    # ICP4xx: golden accounts
    "ICP401": Code(_E, "Golden account with another verdict"),
    "ICP402": Code(_E, "Answer that is not a grade"),
    # ICP5xx: warnings about the playbook as a whole
    "ICP501": Code(_W, "Review date passed"),
    "ICP502": Code(_W, "No owner"),
    "ICP503": Code(_W, "Persona in no committee"),
    "ICP504": Code(_W, "Committee without an economic buyer"),
    "ICP505": Code(_W, "Committee without a champion"),
    "ICP506": Code(_W, "Role that the persona does not list"),
    "ICP507": Code(_W, "One criterion decides alone"),
    "ICP508": Code(_W, "Review date in the future"),
    # ICP6xx: advice on length and wording
    "ICP601": Code(_W, "Long name"),
    "ICP602": Code(_W, "Long summary"),
    "ICP603": Code(_W, "Long label"),
    "ICP604": Code(_W, "Long question"),
    "ICP605": Code(_W, "Question that yes or no cannot answer"),
    # ICP7xx: hints
    "ICP701": Code(_H, "Few criteria"),
    "ICP702": Code(_H, "Many criteria"),
    "ICP703": Code(_H, "Many active profiles"),
    "ICP704": Code(_H, "Criterion without evidence"),
    "ICP705": Code(_H, "Two profiles accept the same companies"),
    # ICP9xx: suppression comments
    "ICP901": Code(_E, "Allowed without a reason"),
    "ICP902": Code(_E, "Allowed code that does not exist"),
    "ICP903": Code(_E, "Error that cannot be allowed"),
    "ICP904": Code(_W, "Allowed, but does not occur"),
}

_PAGES = Path(__file__).parent / "explanations"


def explanation(code: str) -> str:
    """What a code means and how to put it right, in Markdown with the title in its first line."""
    return (_PAGES / f"{code}.md").read_text(encoding="utf-8")
