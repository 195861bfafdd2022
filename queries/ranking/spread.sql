-- vi
-- Câu hỏi: Trong một năm, đơn vị nào dẫn đầu từng cụm, khối, hơn đơn vị xếp sau bao nhiêu điểm, điểm cách nhau bao nhiêu?
-- Một dòng: một cụm, khối có từ hai đơn vị được xếp hạng.
-- Cách tính: Tổng điểm cả năm ở bước chấm sau cùng đã có; bằng điểm thì nêu đủ các đơn vị. Hơn bao nhiêu điểm tính với
-- đơn vị xếp liền sau các đơn vị dẫn đầu; tất cả bằng điểm thì để trống. Khoảng cách là điểm cao nhất trừ
-- điểm thấp nhất; cụm, khối có đơn vị mới ở bước chấm sớm hơn thì ghi rõ số đơn vị đó.
-- $place: mã địa phương, NULL là tất cả
-- $year: năm, NULL là năm gần nhất có điểm
-- en
-- Question: In one year, which unit leads each cluster, by how many points over the next, and how far apart are they all?
-- Grain: one cluster with two or more ranked units.
-- Method: Total points of the whole year at the latest stage there is; units with equal points are all named. The lead is over
-- the units ranked next after the leading ones, empty where all have the same points. The spread
-- is the most less the fewest points; units that are still at an earlier stage than others are counted.
-- $place: id of the place, NULL is all
-- $year: the year, NULL is the newest with points
with ranked as (
    select ranked_score.*, score_stage.stage_order
    from ranked_score
    join score_stage using (stage)
    where period_kind = 'year' and of_units is not null and ($place::varchar is null or place_id = $place)
),
of_year as (
    select
        *, max(rank) over of_cluster as last_rank, min(rank) filter (rank > 1) over of_cluster as next_rank,
        min(stage_order) over of_cluster as latest
    from ranked
    where year = coalesce($year::integer, (select max(year) from ranked))
    window of_cluster as (partition by cluster_id)
)
select
    of_year.cluster_id, cluster.name as cluster, of_year.year, max(of_units) as of_units,
    string_agg(unit.name, ', ' order by unit.name collate vi) filter (rank = 1) as leaders,
    list(unit.name order by unit.name collate vi) filter (rank = 1) as leading_units, max(points) as most,
    string_agg(unit.name, ', ' order by unit.name collate vi) filter (rank = next_rank) as next_units,
    round(max(points) - max(points) filter (rank = next_rank), 4) as lead, min(points) as fewest,
    round(max(points) - min(points), 4) as spread,
    count(*) filter (stage_order > latest) as at_earlier_stage,
    bool_or(of_year.illustrative) as illustrative,
    list_distinct(flatten(list(of_year.facts) filter (rank in (1, next_rank, last_rank)))) as facts
from of_year
join unit using (unit_id)
join cluster on cluster.cluster_id = of_year.cluster_id
group by of_year.cluster_id, cluster.name, of_year.year
having count(*) > 1 and bool_or(rank = 1)
order by cluster.name collate vi
