"""What is said about counting: how much there is, what is asked, what is wrong with a slip."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.counting import Counting, CountingKind, chosen, given
from companion.domain.slip import Slip, SlipTrouble
from companion.domain.tally import Counts

SCAN, EVALUATION, POLL = CountingKind.SCAN, CountingKind.EVALUATION, CountingKind.POLL


def heading(counting: Counting) -> str:
    """Return what the panel is called."""
    return {
        SCAN: QCoreApplication.translate("Tally", "Zelfscan optellen"),
        EVALUATION: QCoreApplication.translate("Tally", "Antwoorden optellen"),
        POLL: QCoreApplication.translate("Tally", "Stippen tellen"),
    }[counting.kind]


def summary(counting: Counting, counts: Counts, scans: int) -> str:
    """Return how much was counted, and of how much."""
    tr, people = QCoreApplication.translate, counting.people
    if counting.kind is POLL:
        most, there = counting.dots * people, chosen(counts, counting.ids)
        words = tr("Tally", "{there} van {most} stippen")
        if there > most:
            words = tr("Tally", "{dots}. Met {people} zijn het er {most}.")
        dots = tr("Tally", "1 stip") if there == 1 else tr("Tally", "{there} stippen")
        known = {"dots": dots.format(there=there), "people": _people(people)}
        return words.format(there=there, most=most, **known)
    is_scan = counting.kind is SCAN
    if scans <= people:
        words = tr("Tally", "{scans} van {people} blaadjes")
        if is_scan:
            words = tr("Tally", "{scans} van {people} scans")
        return words.format(scans=scans, people=people)
    one, more = tr("Tally", "1 blaadje"), tr("Tally", "{scans} blaadjes")
    if is_scan:
        one, more = tr("Tally", "1 scan"), tr("Tally", "{scans} scans")
    words = tr("Tally", "{given}, en er zijn {people}.")
    if people == 1:
        words = tr("Tally", "{given}, en er is {people}.")
    given_text = (one if scans == 1 else more).format(scans=scans)
    return words.format(given=given_text, people=_people(people))


def _people(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Tally", "1 persoon")
    return QCoreApplication.translate("Tally", "{count} mensen").format(count=count)


def sentence(counting: Counting, row: int) -> str:
    """Return a whole sentence with its number; behind the last one, which of them to choose."""
    count = len(counting.items)
    if 0 <= row < count:
        return f"{row + 1}. {counting.items[row][1]}"
    if row == count and counting.choose:
        return QCoreApplication.translate("Tally", "{choose} Typ het nummer van die zin.").format(
            choose=counting.choose
        )
    return ""


def details(counting: Counting, counts: Counts, row: int) -> str:
    """Return how many marks one sentence was given."""
    if counting.kind is POLL or not 0 <= row < len(counting.items):
        return ""
    number = given(counts, counting.ids[row])
    if number == 1:
        return QCoreApplication.translate("Tally", "1 cijfer bij deze zin")
    return QCoreApplication.translate("Tally", "{number} cijfers bij deze zin").format(
        number=number
    )


def marks(counting: Counting) -> str:
    """Return what the marks mean, on one line: "1 bijna nooit · 2 soms"."""
    told = (f"{mark} {word}" for mark, word in counting.marks if word)
    return " · ".join(each.replace(" ", "\u00a0") for each in told)


def slip_hint(counting: Counting) -> str:
    """Return an example of a slip, for the empty field."""
    figures = "3 4 2 5 1 3 2 2 4 1 5 3"[: 2 * len(counting.items) - 1]
    return f"{figures} 5" if counting.choose and len(counting.items) > 4 else figures


def slip_help(counting: Counting) -> str:
    """Return how a slip is typed over."""
    if counting.choose:
        words = QCoreApplication.translate(
            "Tally",
            "Typ de {count} cijfers van één strookje achter elkaar, dan het nummer van de gekozen "
            "zin. Een 0 is overgeslagen.",
        )
    else:
        words = QCoreApplication.translate(
            "Tally", "Typ de {count} cijfers van één strookje achter elkaar. Een 0 is overgeslagen."
        )
    return words.format(count=len(counting.items))


def table_help(counting: Counting) -> str:
    """Return how the table is used."""
    if counting.kind is POLL:
        return QCoreApplication.translate(
            "Tally",
            "Toets 1 tot en met {count} geeft een stip, min haalt er één weg. Klikken kan ook; "
            "rechts klikken haalt weg.",
        ).format(count=len(counting.items))
    return QCoreApplication.translate(
        "Tally",
        "Handen geteld? Klik voor één erbij, klik rechts voor één eraf. Of ga er met de pijlen "
        "heen en typ het aantal.",
    )


def trouble(slip: Slip, counting: Counting) -> str:
    """Return what is wrong with a slip, as a calm sentence; empty when nothing is."""
    last = counting.marks[-1][0] if counting.marks else 5
    words = {
        SlipTrouble.NONE: "",
        SlipTrouble.NOT_A_MARK: QCoreApplication.translate(
            "Tally",
            "Bij zin {row} staat “{wrong}”. Een cijfer is 1 tot en met {last}, of 0 voor "
            "overgeslagen.",
        ),
        SlipTrouble.TOO_MANY: QCoreApplication.translate(
            "Tally", "Er zijn {count} zinnen. “{wrong}” is te veel."
        ),
        SlipTrouble.NO_SUCH_SENTENCE: QCoreApplication.translate(
            "Tally", "“{wrong}” is geen nummer van een zin. Kies 1 tot en met {count}, of 0."
        ),
        SlipTrouble.TOO_FEW: _too_few(slip),
        SlipTrouble.NOTHING: QCoreApplication.translate(
            "Tally", "Op dit strookje staat nog geen cijfer."
        ),
    }[slip.trouble]
    known = {"row": slip.at + 1, "wrong": slip.wrong, "last": last, "missing": slip.missing}
    return words.format(count=len(counting.items), **known)


def added(counting: Counting, scans: int, *, is_new: bool) -> str:
    """Return that a slip was counted, and which one it was."""
    if not is_new:
        return QCoreApplication.translate("Tally", "Het strookje is opgeteld.")
    if counting.kind is SCAN:
        return QCoreApplication.translate("Tally", "Scan {number} is opgeteld.").format(
            number=scans
        )
    return QCoreApplication.translate("Tally", "Blaadje {number} is opgeteld.").format(number=scans)


def _too_few(slip: Slip) -> str:
    if not slip.missing:
        return QCoreApplication.translate(
            "Tally", "Welke zin is gekozen? Typ het nummer, of 0 voor geen."
        )
    if slip.missing == 1:
        return QCoreApplication.translate(
            "Tally", "Er mist nog 1 cijfer. Typ 0 voor een zin die is overgeslagen."
        )
    return QCoreApplication.translate(
        "Tally", "Er missen nog {missing} cijfers. Typ 0 voor een overgeslagen zin."
    )
