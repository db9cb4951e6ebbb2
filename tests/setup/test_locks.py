"""The lock files: every package pinned, with hashes, without addresses, and true to pyproject."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.setup.conftest import ROOT

RUN, TEST = ROOT / "requirements.lock", ROOT / "requirements-test.lock"
PINNED = re.compile(r"([a-z0-9-]+)==([^ ;]+)( ; [^\\]+)?")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def read_lock(path: Path) -> dict[str, str]:
    """Return name -> version, after a look at every line."""
    lines = [line for line in path.read_text().splitlines() if not line.startswith("#")]
    versions = {}
    for entry in "\n".join(lines).replace("\\\n", "").splitlines():
        what, *hashes = re.split(r"\s+(?=--hash)", entry)
        pin = PINNED.fullmatch(what.strip())
        assert pin, f"not a pinned package: {what}"
        assert hashes, f"{what} has no hash"
        assert all(HASH.fullmatch(each.strip()) for each in hashes), f"{what}: a strange hash"
        versions[pin[1]] = pin[2]
    return versions


@pytest.mark.parametrize("path", [RUN, TEST], ids=lambda path: path.name)
def test_every_package_is_pinned_and_has_its_hashes(path: Path):
    assert len(read_lock(path)) > 5


@pytest.mark.parametrize("path", [RUN, TEST], ids=lambda path: path.name)
def test_a_lock_names_no_address(path: Path):
    assert not re.search(r"://|index-url|find-links|file:|@", path.read_text())


def test_all_that_runs_is_in_the_lock_of_the_tests_too():
    run, test = read_lock(RUN), read_lock(TEST)
    assert run.items() <= test.items()


def test_the_locks_are_what_pyproject_asks_for():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for path, lines in (
        (RUN, asked["project"]["dependencies"]),
        (TEST, asked["dependency-groups"]["dev"]),
    ):
        locked = read_lock(path)
        for requirement in map(Requirement, lines):
            version = locked.get(canonicalize_name(requirement.name))
            assert version, f"{path.name} lacks {requirement.name}: make it again (decision 0002)"
            assert requirement.specifier.contains(version), f"{path.name}: {requirement} is older"


def test_the_wheel_can_be_built_with_what_the_test_lock_has():
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(asked["build-system"]["requires"]) <= read_lock(TEST).keys()
