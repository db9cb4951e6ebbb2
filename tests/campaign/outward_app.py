"""A whole session of the real program, for whoever watches what goes out of it.

Run as ``python -m tests.campaign.outward_app PROFILE FOLDER SIZE MUTANT``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from companion.instance import SingleInstance
from companion.paths import find_paths
from tests.campaign.mutants import break_by
from tests.campaign.whole_day import Trainer


def main(profile: str, folder: str, size: str, mutant: str = "") -> None:
    break_by(mutant)
    trainer = Trainer(profile)
    assert SingleInstance(find_paths(profile).data).call_forward(), "a second start is not heard"
    for form in ("html",) if size == "short" else ("html", "docx", "pdf", "md"):
        trainer.day(Path(folder), form)
    trainer.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
