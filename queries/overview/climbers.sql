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
    from ranked_score
    where period_kind = 'year' and year in ($year::integer - 1, $year::integer)
        and ($place::varchar is null or place_id = $place)
        and ($cluster::varchar is null or cluster_id = $cluster)
)
select
    ranked.unit_id, unit.name as unit, ranked.cluster_id, cluster.name as cluster, ranked.rank, ranked.of_units,
    last.rank - ranked.rank as movement, last.rank as last_rank,
    last.of_units as last_of_units, list_concat(ranked.facts, last.facts) as facts, ranked.illustrative
from ranked
join ranked as last
    on last.unit_id = ranked.unit_id and last.cluster_id = ranked.cluster_id and last.year = ranked.year - 1
join unit on unit.unit_id = ranked.unit_id
join cluster on cluster.cluster_id = ranked.cluster_id
where ranked.year = $year and last.rank > ranked.rank
    and not exists (
        from unit_change
        where unit_change.to_unit_id = ranked.unit_id and change_kind <> 'rename' and unit_change.year = $year
    )
order by movement desc, ranked.rank, unit.name collate vi
