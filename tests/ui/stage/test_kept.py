from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from companion.ui.stage.typeset import TextStyle, fit


def test_words_that_were_laid_out_are_kept():
    assert fit("Wie?", TextStyle(40), 500) is fit("Wie?", TextStyle(40), 500)


def test_no_two_threads_draw_the_same_layout():
    with ThreadPoolExecutor(1) as beside:
        other = beside.submit(fit, "Wie?", TextStyle(40), 500).result()

    assert other is not fit("Wie?", TextStyle(40), 500)
    assert other.height == fit("Wie?", TextStyle(40), 500).height
