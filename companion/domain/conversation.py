"""The practice conversation of a step: which one it is, and what the step is called with it."""

from __future__ import annotations

import re
from dataclasses import replace

from companion.domain.roleplay import Roleplay
from companion.domain.session import Session
from companion.domain.sheet import Sheet
from companion.domain.step import Keep, RoleplayContent, Step
from companion.domain.workshop import Workshop

CALLED = "Oefengesprek: {title}"
"""What a step is called when its own title speaks of another conversation, or of more."""


def conversation(
    workshop: Workshop, content: RoleplayContent, chosen: str, field_of_work: str
) -> Roleplay:
    """Return the chosen conversation, or the one that fits the session's field of work."""
    if chosen not in workshop.roleplays:
        chosen = suggested_roleplay(workshop, content.options, field_of_work)
    return workshop.roleplays[chosen]


def title_with(step: Step, chosen: Roleplay | None) -> str:
    """Return what a step is called; its own title, unless that speaks of another conversation."""
    if chosen is None or not isinstance(step.content, RoleplayContent):
        return step.title
    if step.content.options == (chosen.id,):
        return step.title
    return CALLED.format(title=chosen.title)


def sheet_with(step: Step, chosen: Roleplay | None) -> Sheet:
    """Return what lies on the table; where the usual conversation is named, the chosen one is."""
    if chosen is None or not isinstance(step.content, RoleplayContent):
        return step.sheet
    usual = re.compile(rf"\b{re.escape(step.content.options[0])}\b")
    return replace(step.sheet, text=usual.sub(lambda _: chosen.id, step.sheet.text))


def with_written(workshop: Workshop, keep: Keep, step: Step, session: Session) -> Keep:
    """Return what is kept, with the fields of other conversations in which words stand."""
    known = {each.id for each in keep.fields}
    written = {n.field for n in session.notes if n.step_id == step.id and not n.removed}
    written |= {draft.field for draft in session.drafts if draft.step_id == step.id}
    if not written - known:
        return keep
    every = (step.keep, *(roleplay.keep for roleplay in workshop.roleplays.values()))
    others = {each.id: each for one in every for each in one.fields if each.id in written - known}
    return replace(keep, fields=(*keep.fields, *others.values()))


def suggested_roleplay(workshop: Workshop, options: tuple[str, ...], field_of_work: str) -> str:
    """Return the option that fits the session's field of work, or the first one."""
    words = {word.strip(" ,.;/").lower() for word in field_of_work.split()}
    for option in options:
        fields = {name.lower() for name in workshop.roleplays[option].fields_of_work}
        if words & fields:
            return option
    return options[0]
