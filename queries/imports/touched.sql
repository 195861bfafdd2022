-- vi
-- Câu hỏi: Một lần nhập nói tới những địa phương, cụm, khối và năm nào?
-- Một dòng: một địa phương, cụm, khối (có thể trống) và một năm.
-- Cách tính: Các số liệu của lần nhập, kể cả bia đánh dấu đã bỏ, và các bảng tiêu chí; chỉ kỳ cả năm.
-- $batch_id: mã lần nhập
-- en
-- Question: Which places, clusters and years does one import speak of?
-- Grain: one place, cluster (may be empty) and year.
-- Method: The facts of the import, tombstones included, and its scoring schemes; whole years only.
-- $batch_id: the import's id
with touched as (
    select
        fact.place_id, fact.cluster_id, period.year,
        fact.kind in ('score', 'cluster_member', 'tie_break', 'unit_lineage') as ranks
    from stored.fact as fact
    join period using (period_id)
    where fact.batch_id = $batch_id and period.kind = 'year'
    union all
    select cluster.place_id, scheme.cluster_id, scheme.year, true
    from stored.scheme as scheme
    join cluster using (cluster_id)
    where scheme.batch_id = $batch_id
)
select touched.place_id, touched.cluster_id, touched.year, any_value(cluster.name) as cluster, bool_or(ranks) as ranks
from touched
left join cluster using (cluster_id)
where len(getvariable('caller_scope')::varchar[]) > 0
group by touched.place_id, touched.cluster_id, touched.year
order by touched.year, cluster collate vi
