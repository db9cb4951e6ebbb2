from __future__ import annotations

from pytestqt.qtbot import QtBot

from companion.ui.report.blocks import heading_pieces, section_pieces


def test_a_head_never_stands_without_what_comes_below(qtbot: QtBot):
    pieces = [*section_pieces("Wat ons bezighield", "Uitleg"), *heading_pieces("Kop", "Uitleg")]

    assert all(piece.keeps_next for piece in pieces)
