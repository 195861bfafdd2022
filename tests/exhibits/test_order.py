"""What is shown comes in the same order every time: no step of frames leaves the order of rows to chance."""

import ast

import pytest

from thidua.paths import ROOT

PACKAGES = ("exhibits", "charts", "rules", "publish", "stories", "ui")


def _steps(tree):
    """Each call of group_by, and of join between frames: str.join has neither `on` nor `how`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            named = {keyword.arg for keyword in node.keywords}
            if node.func.attr == "group_by" or (node.func.attr == "join" and named & {"on", "how", "left_on"}):
                yield node, named


@pytest.mark.parametrize("package", PACKAGES)
def test_every_step_keeps_the_order_of_rows(package):
    at_random = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "thidua" / package).rglob("*.py"))
        for node, named in _steps(ast.parse(path.read_text(encoding="utf-8")))
        if "maintain_order" not in named
    ]
    assert at_random == []
