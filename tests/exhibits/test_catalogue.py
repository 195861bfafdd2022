"""Every exhibit is found by name, has its query, and its words and table hold on an empty store."""

import pytest

from thidua.exhibits.catalogue import exhibits
from thidua.exhibits.exhibit import show
from thidua.store import LOCAL_USER, Store, load_query


@pytest.fixture(scope="module")
def empty_store():
    return Store.in_memory()


@pytest.mark.parametrize("name", sorted(exhibits()))
def test_an_exhibit_has_something_to_say_without_any_data(name, empty_store):
    parameters = dict.fromkeys(load_query(name).parameters)
    shown = show(exhibits()[name], empty_store, LOCAL_USER, **parameters)
    assert shown.headline and shown.title
    assert len(shown.headings) == len(exhibits()[name].columns)
    assert all(len(row) == len(shown.headings) for row in shown.rows)
