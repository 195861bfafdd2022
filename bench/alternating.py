"""Runs two or more pieces of work in turn and compares their medians."""

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter


def medians(work: Mapping[str, Callable[[], object]], *, rounds: int) -> dict[str, float]:
    """The median seconds of each piece of work over alternating rounds; one round before them warms up."""
    seconds: dict[str, list[float]] = {name: [] for name in work}
    for number in range(rounds + 1):
        for name, run in work.items():
            start = perf_counter()
            run()
            if number:
                seconds[name].append(perf_counter() - start)
    return {name: median(values) for name, values in seconds.items()}


def report(title: str, seconds: Mapping[str, float], *, base: str) -> None:
    """Print each median and its ratio to the base's."""
    print(title)  # noqa: T201
    for name, value in seconds.items():
        print(f"  {name:<44} {value:8.3f} s   {value / seconds[base]:6.2f} ×")  # noqa: T201
