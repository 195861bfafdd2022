"""What a cell states, a file for each kind of table: a class, an award, a target, a score, a role, a successor."""

from collections.abc import Callable

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.award import award, person_award, recipient_award, recipient_count, title_registration
from thidua.ingest.meanings.cluster_member import cluster_member
from thidua.ingest.meanings.criterion import criterion
from thidua.ingest.meanings.discipline import discipline, discipline_count
from thidua.ingest.meanings.headcount import headcount
from thidua.ingest.meanings.indicator import indicator
from thidua.ingest.meanings.initiative import initiative
from thidua.ingest.meanings.launch import launch
from thidua.ingest.meanings.place import Group, Place
from thidua.ingest.meanings.publication import publication
from thidua.ingest.meanings.rating import person_rating, rating
from thidua.ingest.meanings.score import score
from thidua.ingest.meanings.tie_break import tie_break
from thidua.ingest.meanings.unit_indicator import unit_indicator
from thidua.ingest.meanings.unit_lineage import unit_lineage
from thidua.ingest.meanings.unit_list import unit_alias, unit_list
from thidua.ingest.meanings.unit_registry import unit_registry
from thidua.ingest.record import Record

Meaning = Callable[[Cells, Place], Record | None]

MEANINGS: dict[str, Meaning] = {
    "rating": rating,
    "award": award,
    "indicator": indicator,
    "unit_indicator": unit_indicator,
    "score": score,
    "criterion_score": score,
    "criterion": criterion,
    "tie_break": tie_break,
    "cluster_member": cluster_member,
    "unit_lineage": unit_lineage,
    "unit_registry": unit_registry,
    "unit_list": unit_list,
    "unit_alias": unit_alias,
    "publication": publication,
    "person_award": person_award,
    "recipient_award": recipient_award,
    "recipient_count": recipient_count,
    "title_registration": title_registration,
    "person_rating": person_rating,
    "headcount": headcount,
    "discipline": discipline,
    "discipline_count": discipline_count,
    "initiative": initiative,
    "launch": launch,
}
"""How a cell is read, by the table a form states facts of."""

__all__ = ["MEANINGS", "Group", "Meaning", "Place"]
