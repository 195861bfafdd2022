"""Names of choices that Streamlit can tell apart: it sends the name chosen, so that of two alike only one could be."""

from collections import Counter
from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


def told_apart(names: Mapping[T, str]) -> dict[T, str]:
    """The names with (2), (3) after the second, the third of those alike, in their order."""
    seen: Counter[str] = Counter()
    found: dict[T, str] = {}
    for option, name in names.items():
        seen[name] += 1
        found[option] = f"{name} ({seen[name]})" if seen[name] > 1 else name
    return found
