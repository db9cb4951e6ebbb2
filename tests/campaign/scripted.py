"""All scenarios that are played while the program is killed or the power goes."""

from __future__ import annotations

from tests.campaign import (
    scenario_getting_back,
    scenario_papers,
    scenario_typing,
    scenario_updating,
    scenario_wiping,
)
from tests.campaign.scenarios import Scenario

SCENARIOS: tuple[Scenario, ...] = (
    *scenario_typing.SCENARIOS,
    scenario_updating.SCENARIO,
    *scenario_getting_back.SCENARIOS,
    scenario_papers.SCENARIO,
    scenario_wiping.SCENARIO,
)
