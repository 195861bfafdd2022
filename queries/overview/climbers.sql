-- vi
-- Câu hỏi: Trong năm, đơn vị nào lên hạng so với năm trước trong cụm, khối của mình?
-- Một dòng: một đơn vị lên hạng.
-- Cách tính: Xếp hạng theo tổng điểm cả năm trong cụm, khối như trang “Xếp hạng cụm, khối” (bằng điểm thì đồng hạng); chỉ so đơn vị có
-- điểm cả hai năm trong cùng cụm, khối và không do sắp xếp mà có.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: Which units climbed within their cluster in the year, compared with the year before?
-- Grain: one unit that climbed.
-- Method: Ranked by the year's total points within the cluster as on the page "Cluster ranking" (equal points share a rank);
-- only units with points in both years in the same cluster that did not come from a reorganisation.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
with ranked as (
    select
        best_score.unit_id, best_score.cluster_id, period.year, best_score.fact_id, best_score.illustrative,
        rank() over (partition by best_score.cluster_id, period.year order by round(value, 4) desc) as rank,
        count(*) over (partition by best_score.cluster_id, period.year) as of_units
    from best_score
    join period on period.period_id = best_score.period_id and period.kind = 'year'
    where criterion_id is null and value is not null and best_score.unit_id is not null
        and period.year in ($year::integer - 1, $year::integer)
        and ($place::varchar is null or best_score.place_id = $place)
        and ($cluster::varchar is null or best_score.cluster_id = $cluster)
)
select
    ranked.unit_id, unit.name as unit, ranked.cluster_id, cluster.name as cluster, ranked.rank, ranked.of_units,
    last.rank - ranked.rank as movement, [ranked.fact_id, last.fact_id] as facts, ranked.illustrative
from ranked
join ranked as last
    on last.unit_id = ranked.unit_id and last.cluster_id = ranked.cluster_id and last.year = ranked.year - 1
join unit on unit.unit_id = ranked.unit_id
join cluster on cluster.cluster_id = ranked.cluster_id
where ranked.year = $year and last.rank > ranked.rank
    and not exists (
        from unit_lineage as lineage
        where lineage.to_unit_id = ranked.unit_id and lineage.kind <> 'rename' and year(lineage.effective_on) = $year
    )
order by movement desc, ranked.rank, unit.name collate vi
