"""Every exhibit by its name, found in the modules of this package."""

import pkgutil
from functools import cache
from importlib import import_module

import thidua.exhibits
from thidua.exhibits.exhibit import Exhibit


@cache
def exhibits() -> dict[str, Exhibit]:
    """All exhibits, by the name of the question they answer."""
    modules = (
        import_module(f"thidua.exhibits.{found.name}") for found in pkgutil.iter_modules(thidua.exhibits.__path__)
    )
    return {one.name: one for module in modules for one in vars(module).values() if isinstance(one, Exhibit)}
