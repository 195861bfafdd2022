"""What axe-core finds wrong for people who cannot see, hear or use a mouse; fetched by tests/install-browser.sh."""

import pytest

from thidua.paths import ROOT

AXE = ROOT / ".venv" / "axe-core" / "axe.min.js"

AUDIT = """() => axe.run(document, { resultTypes: ["violations"] })"""


def violations(page) -> list[str]:
    """Each rule that is broken, with the elements that break it; skips the test where axe-core was not fetched."""
    if not AXE.exists():
        pytest.skip("axe-core was not fetched (tests/install-browser.sh): nothing was checked for accessibility")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(AUDIT)["violations"]
    return [f"{one['id']}: {node['target']} {node['html'][:200]}" for one in found for node in one["nodes"]]
