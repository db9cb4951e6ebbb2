"""The program as a trainer starts it, broken as ``CAMPAIGN_MUTANT`` says."""

from __future__ import annotations

import sys

from companion.__main__ import main
from tests.campaign.mutants import break_as_asked

if __name__ == "__main__":
    break_as_asked()
    sys.exit(main())
