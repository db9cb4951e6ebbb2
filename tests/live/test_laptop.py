"""What a room check finds out about the laptop, beside the window."""

from __future__ import annotations

import sys
import threading
from types import SimpleNamespace

import pytest
import shiboken6

from companion.live import laptop as live_laptop
from companion.live.laptop import LaptopFacts, LiveLaptop, Power, free_bytes, power_of_system
from tests.live.conftest import told_by


@pytest.fixture
def look(qapp, qtbot, tmp_path):
    """Return a way to look at a laptop that says this about its battery."""
    made = []

    def with_power(read_power):
        laptop = LiveLaptop(tmp_path / "nog" / "niet", None, read_power)
        made.append(laptop)
        with qtbot.waitSignal(laptop.changed):
            laptop.look()
        return laptop

    yield with_power
    for laptop in made:
        laptop.wait()
        shiboken6.delete(laptop)


def test_it_tells_power_and_room(look):
    laptop = look(lambda: Power(False, 84))
    assert laptop.facts.power == Power(False, 84)
    assert laptop.facts.free_bytes > 0


def test_it_looks_in_another_thread(look):
    threads = []

    def read_power():
        threads.append(threading.current_thread())
        return Power()

    look(read_power)
    assert threads != [threading.main_thread()]


def test_a_battery_that_cannot_be_read_is_not_known_and_the_disk_is(look):
    def fail():
        raise OSError(5, "no such driver")

    laptop = look(fail)
    assert laptop.facts.power is None
    assert laptop.facts.free_bytes > 0


def test_nothing_new_tells_nothing(look, qtbot, monkeypatch):
    monkeypatch.setattr(live_laptop, "free_bytes", lambda folder: 7)
    found = [Power(False, 84), Power(False, 84), Power(True, 84)]
    laptop = look(lambda: found.pop(0))
    told = told_by(laptop.changed)
    laptop.look()
    laptop.wait()
    qtbot.waitUntil(lambda: laptop._task is None)
    assert told.count == 0
    laptop.look()
    qtbot.waitUntil(lambda: told.count == 1)
    assert laptop.facts == LaptopFacts(Power(True, 84), 7)


def test_two_looks_at_once_are_one(look):
    looks = []
    laptop = look(lambda: looks.append(1))
    laptop.look()
    laptop.look()
    laptop.wait()
    assert len(looks) == 2


@pytest.mark.parametrize(
    ("power", "low"),
    [
        (Power(False, 29), True),
        (Power(None, 29), True),
        (Power(True, 3), False),
        (Power(False, 30), False),
        (Power(False, None), False),
        (Power(), False),
    ],
)
def test_a_battery_is_low_under_thirty_percent_without_mains(power, low):
    assert power.is_low is low


@pytest.mark.parametrize(
    ("battery", "power"),
    [
        (None, Power(True, None)),
        (SimpleNamespace(percent=83.6, power_plugged=False), Power(False, 84)),
        (SimpleNamespace(percent=104, power_plugged=True), Power(True, 100)),
        (SimpleNamespace(percent=50, power_plugged=None), Power(None, 50)),
    ],
)
def test_what_the_system_says_of_its_battery(monkeypatch, battery, power):
    monkeypatch.setitem(sys.modules, "psutil", SimpleNamespace(sensors_battery=lambda: battery))
    assert power_of_system() == power


def test_a_system_that_cannot_say_says_nothing(monkeypatch):
    monkeypatch.setitem(sys.modules, "psutil", SimpleNamespace())
    assert power_of_system() is None


def test_this_laptop_can_be_looked_at():
    power = power_of_system()
    assert power is None or power.percent is None or 0 <= power.percent <= 100


def test_a_system_that_cannot_say_is_not_known(monkeypatch):
    def nowhere():
        raise FileNotFoundError

    monkeypatch.setattr("psutil.sensors_battery", nowhere)
    assert power_of_system() is None


def test_room_is_asked_of_the_folder_that_is_there(tmp_path):
    near, far = free_bytes(tmp_path), free_bytes(tmp_path / "a" / "b" / "c")
    assert near is not None
    assert far == pytest.approx(near, rel=0.2)


def test_a_disk_that_does_not_answer_is_not_known(tmp_path, monkeypatch):
    def fail(path):
        raise PermissionError(path)

    monkeypatch.setattr(live_laptop.shutil, "disk_usage", fail)
    assert free_bytes(tmp_path) is None
