"""Something goes wrong in the app, all the time: nothing is lost, and it goes on."""

from __future__ import annotations

from pathlib import Path

from companion.paths import find_paths
from companion.storage.sessions import create_session
from tests.campaign.frame import Outcome, Row, Size, facts
from tests.campaign.killed import a_session


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    times, keys = size.of(1, 10), size.of(300, 1_500)
    errors = anew = lines = 0
    wrong: list[str] = []
    for number in range(times):
        profile = folder / str(number)
        path = create_session(find_paths(str(profile)).sessions, a_session(number))
        try:
            told = facts("mishap_app", profile, path, number, keys, mutant, seconds=600)
        except AssertionError as error:
            wrong.append(str(error).partition("\n")[0])
            continue
        errors += sum(told["went_wrong"].values())
        anew += told["anew"]
        lines += told["lines"]
        wrong += [word for word in ("is_saved", "same", "step") if not told[word]]
        if told["words_in_log"]:
            wrong.append("words in the log")
        if not told["told"] or not told["anew"]:
            wrong.append("not told")
    figure = (
        f"{errors} errors in {times * keys} keys, begun anew {anew} times, {lines} lines of log: "
        f"{len(wrong)} wrong{': ' if wrong else ''}{'; '.join(sorted(set(wrong)))}"
    )
    return Outcome(figure, not wrong)


ROW = Row(
    "mishap",
    "what is typed stays: errors in the app",
    play,
    ("errors end it", "talkative log", "errors untold"),
)
