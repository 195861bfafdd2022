"""A file that a page stores is killed at some moments, at file operations and by the clock: all of it or none is left.

`make faults` kills every kind of work at a hundred moments each; these few stand for them in every run of the tests.
"""

import shutil
from collections import Counter
from dataclasses import replace

from faults.__main__ import BEFORE, BROUGHT, thidua, trials
from faults.trial import Scene, under_way
from thidua.ingest.document import Document
from thidua.ingest.pending import keep, say
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER

MOMENTS = 8
SAID = Document(number="12/BC-BTĐKT", signer="Trưởng ban")


def test_a_killed_import_is_all_or_none_and_what_was_staged_is_there(tmp_path, monkeypatch):
    staged = tmp_path / "staged"
    thidua(staged, "import", str(SAMPLES / BEFORE[0]), "--yes")
    monkeypatch.setenv("THIDUA_LOCAL", str(staged))
    begun = keep(LOCAL_USER, BROUGHT, (SAMPLES / BROUGHT).read_bytes())
    say(begun, replace(begun.said, document=SAID))
    ((name, _hash, said),) = under_way(staged)
    assert name == BROUGHT and SAID.number in said

    scene = Scene("import on the page", staged, ("page", "store"))
    at_operations = shutil.which("strace") is not None
    outcomes = list(trials(scene, tmp_path / "trial", MOMENTS, at_operations=at_operations))
    assert {one.moment: one.faults for one in outcomes if one.faults} == {}
    states = Counter(one.state for one in outcomes)
    assert set(states) <= {"none", "all"} and states["none"] >= 2, states
    assert sum(one.killed for one in outcomes) >= MOMENTS
    assert any(" of " in one.moment for one in outcomes) == at_operations
    assert any(one.moment.startswith("log cut at") for one in outcomes)
    assert any(one.moment.endswith(" s") for one in outcomes)
