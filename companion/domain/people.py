"""How many people a session can have."""

from typing import Final

MIN_PEOPLE: Final = 1
MAX_PEOPLE: Final = 60
USUAL_PEOPLE: Final = 12
