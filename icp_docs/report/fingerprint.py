"""What a problem is called from run to run, so that a reader knows it again."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256

from icp_docs.report.findings import Findings

_LINE = re.compile(r"\bline \d+")


def fingerprints(findings: Findings) -> list[str]:
    """One for each problem, in their order, all different; who moves to another line keeps it.

    It is made of file, code and message, and of the number among those that are alike in these.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for problem in findings.problems:
        same = (findings.path(problem), problem.code, _LINE.sub("line", problem.message))
        seen[same] += 1
        text = "\0".join((*same, str(seen[same])))
        found.append(sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return found
