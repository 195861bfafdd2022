-- vi
-- Câu hỏi: Có số liệu nào thiếu phần riêng của loại của nó, hoặc có hai phần không?
-- Một dòng: một số liệu.
-- Cách tính: Nối mỗi số liệu với bảng của loại của nó; phải không có dòng nào.
-- en
-- Question: Does any fact lack what its kind states, or state it twice?
-- Grain: one fact.
-- Method: Each fact is joined with the table of its kind; there must be no row.
with detail as (
    select 'rating' as kind, fact_id from stored.rating
    union all select 'award', fact_id from stored.award
    union all select 'score', fact_id from stored.score
    union all select 'tie_break', fact_id from stored.tie_break
    union all select 'target', fact_id from stored.target
    union all select 'result', fact_id from stored.result
    union all select 'cluster_member', fact_id from stored.cluster_member
    union all select 'unit_lineage', fact_id from stored.unit_lineage
    union all select 'exemplar', fact_id from stored.exemplar
    union all select 'headcount', fact_id from stored.headcount
    union all select 'discipline', fact_id from stored.discipline
    union all select 'initiative', fact_id from stored.initiative
    union all select 'launch', fact_id from stored.launch
    union all select 'pledge', fact_id from stored.pledge
    union all select 'task', fact_id from stored.task
    union all select 'petition', fact_id from stored.petition
    union all select 'publication', fact_id from stored.publication
    union all select 'submission_due', fact_id from stored.submission_due
)
select fact.fact_id, fact.kind, count(detail.fact_id) as details
from stored.fact as fact
left join detail on detail.fact_id = fact.fact_id and detail.kind = fact.kind
where not fact.tombstone
group by all
having count(detail.fact_id) <> 1
