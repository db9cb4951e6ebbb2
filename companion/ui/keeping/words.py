"""Keeping and wiping in words: until when, what was looked at, and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from companion.domain.backup import Backup, PutBack
from companion.domain.dates import day_text, short_day_text, time_text
from companion.domain.keeping import Kept, Why
from companion.domain.wiping import Looked, Wiped


def kept_words(kept: Kept, today: date) -> str:
    """Return until when a session is kept: "Wordt gewist op 29 december."."""
    translate = QCoreApplication.translate
    day, days = short_day_text(kept.day, today), (kept.day - today).days
    if days <= 0:
        return translate("Keeping", "Wordt gewist als de app de volgende keer start.")
    if not kept.warns:
        return translate("Keeping", "Wordt gewist op {day}.").format(day=day)
    if days == 1:
        return translate("Keeping", "Wordt morgen gewist, op {day}.").format(day=day)
    words = translate("Keeping", "Wordt over {days} dagen gewist, op {day}.")
    return words.format(days=days, day=day)


def why_words(kept: Kept) -> str:
    """Return why it is that day, where that needs a word; empty where it is as usual."""
    translate = QCoreApplication.translate
    words = {
        Why.HELD: translate("Keeping", "De dag zelf komt nog."),
        Why.RETURN: translate("Keeping", "Dat is een week na het terugkommoment."),
        Why.UNWARNED: translate("Keeping", "Er is altijd eerst een week om het te zien."),
        Why.CLOCK: translate("Keeping", "De klok ging ver vooruit: daarom wacht de app een week."),
    }
    return words.get(kept.why, "")


def clock_back_words(latest: date, today: date) -> str:
    """Say that the day of this computer is earlier than one that was seen before."""
    words = QCoreApplication.translate(
        "Keeping",
        "Volgens deze laptop is het {today}, maar het was al {latest}. Er wordt nu niets "
        "vanzelf gewist. Klopt de datum?",
    )
    return words.format(today=day_text(today), latest=day_text(latest))


def clock_ahead_words(waits_until: date, today: date) -> str:
    """Say that the day of this computer went far ahead, and until when nothing is wiped."""
    words = QCoreApplication.translate(
        "Keeping",
        "De datum van deze laptop ging ver vooruit. Tot {day} wordt er niets vanzelf "
        "gewist. Kijk of de datum klopt.",
    )
    return words.format(day=short_day_text(waits_until, today))


def looked_words(looked: Looked) -> str:
    """Return what the look afterwards came to."""
    translate = QCoreApplication.translate
    if looked.left:
        words = translate("Keeping", "Nagekeken: in deze bestanden staat nog iets: {names}.")
        return words.format(names=", ".join(looked.left))
    if looked.unread:
        words = translate("Keeping", "Deze bestanden konden niet nagekeken worden: {names}.")
        return words.format(names=", ".join(looked.unread))
    if looked.files == 1:
        words = translate(
            "Keeping",
            "Nagekeken: in de map van de app is niets meer van deze bijeenkomst gevonden, "
            "in 1 bestand.",
        )
    else:
        words = translate(
            "Keeping",
            "Nagekeken: in de map van de app is niets meer van deze bijeenkomst gevonden, "
            "in {files} bestanden.",
        )
    words = words.format(files=looked.files)
    if looked.remembered:
        own = translate("Keeping", "Jouw naam en de plaats staan nog in het startscherm klaar.")
        words = f"{words} {own}"
    return words


def wiped_words(wiped: Wiped) -> str:
    """Return that she wiped a session, and what was found afterwards."""
    words = QCoreApplication.translate("Keeping", "{group} is gewist. {looked}")
    return words.format(group=group_words(wiped.group), looked=looked_words(wiped.looked))


def gone_words(gone: Sequence[Wiped]) -> str:
    """Return which sessions went by themselves, and what was found afterwards."""
    translate = QCoreApplication.translate
    names = ", ".join(group_words(each.group) for each in gone)
    looked = next((w.looked for w in gone if not w.looked.is_clean), gone[-1].looked)
    words = translate("Keeping", "Vanzelf gewist, omdat de tijd om was: {names}. {looked}")
    return words.format(names=names, looked=looked_words(looked))


def group_words(group: str) -> str:
    """Return the name of a group, or that it has none."""
    return group or QCoreApplication.translate("Keeping", "Zonder groepsnaam")


def notes_words(notes: int) -> str:
    """Return how many notes: "1 notitie", "23 notities"."""
    translate = QCoreApplication.translate
    if notes == 1:
        return translate("Keeping", "1 notitie")
    return translate("Keeping", "{n} notities").format(n=notes)


def moment_words(moment: datetime, today: date) -> str:
    """Return when a copy was made, on the clock of this laptop: "vandaag 14:20"."""
    here = moment.astimezone()
    words = QCoreApplication.translate("Keeping", "{day} {time}")
    return words.format(day=short_day_text(here.date(), today), time=time_text(here))


def copy_words(copy: Backup, today: date) -> str:
    """Return which copy it is: "een kopie van vandaag 14:20, met 23 notities"."""
    words = QCoreApplication.translate("Keeping", "een kopie van {moment}, met {notes}")
    return words.format(moment=moment_words(copy.made_at, today), notes=notes_words(copy.notes))


def put_back_words(done: PutBack) -> str:
    """Return what is there now, after something was put back."""
    translate = QCoreApplication.translate
    if done.is_undone:
        words = translate("Keeping", "{group} is weer zoals het was, met {notes}.")
    elif done.before is None:
        words = translate(
            "Keeping",
            "{group} is terug, met {notes}. Het beschadigde bestand is bij de kopieën bewaard.",
        )
    else:
        words = translate(
            "Keeping",
            "De kopie van {group} staat terug, met {notes}. Wat er stond, is nu een kopie.",
        )
    return words.format(group=group_words(done.details.group), notes=notes_words(done.notes))
