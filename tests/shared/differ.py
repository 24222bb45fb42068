"""Random cases scored in both languages, to find where they disagree; nothing is kept.

python -m tests.shared.differ 5000 [seed]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from tests.browser import chromium
from tests.browser.scoring import scored_there, scoring_page
from tests.shared.make import random_cases, random_playbook
from tests.shared.playbooks import playbook_of, scored

_ACCOUNTS = 15


def main(count: int, seed: int) -> int:
    """Score so many cases, print those that differ, and return how many do."""
    done = wrong = 0
    with chromium.running() as browser, tempfile.TemporaryDirectory() as folder:
        page = scoring_page(browser, Path(folder))
        while done < count:
            rng = Random(seed * 1_000_000 + done)
            data = random_playbook(rng, profiles=4)
            cases = list(random_cases(rng, "random", data, _ACCOUNTS))
            playbook = playbook_of(data)
            for case, found in zip(cases, scored_there(page, playbook, cases), strict=True):
                expected = scored(case, playbook)
                if found != expected:
                    wrong += 1
                    told = [case, data["profiles"][case.profile], expected, found]
                    sys.stdout.write("\n".join(map(str, told)) + "\n\n")
            done += len(cases)
    sys.stdout.write(f"{done:,} cases, {wrong:,} differ\n")
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(int(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 1)))
