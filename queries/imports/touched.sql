-- vi
-- Câu hỏi: Một lần nhập nói tới những địa phương, cụm, khối và năm nào?
-- Một dòng: một địa phương, cụm, khối (có thể trống) và một năm.
-- Cách tính: Các số liệu của lần nhập, kể cả bia đánh dấu đã bỏ; chỉ kỳ cả năm.
-- $batch_id: mã lần nhập
-- en
-- Question: Which places, clusters and years does one import speak of?
-- Grain: one place, cluster (may be empty) and year.
-- Method: The facts of the import, tombstones included; whole years only.
-- $batch_id: the import's id
select
    fact.place_id, fact.cluster_id, period.year, any_value(cluster.name) as cluster,
    bool_or(fact.kind in ('score', 'cluster_member', 'tie_break', 'unit_lineage')) as ranks
from stored.fact as fact
join period using (period_id)
left join cluster using (cluster_id)
where fact.batch_id = $batch_id and period.kind = 'year' and len(getvariable('caller_scope')::varchar[]) > 0
group by fact.place_id, fact.cluster_id, period.year
order by period.year, cluster collate vi
