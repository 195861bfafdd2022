-- vi
-- Câu hỏi: Điểm, thứ hạng, xếp loại và khen thưởng của các đơn vị được chọn qua các năm, đặt cạnh nhau, thế nào?
-- Một dòng: một đơn vị, một năm.
-- Cách tính: Tổng điểm ở bước chấm sau cùng đã có, thứ hạng trong cụm, khối của chính năm đó, xếp loại của đơn vị, số khen thưởng
-- tập thể đã tặng theo năm thành tích. Đơn vị của hai cụm, khối chấm theo hai bảng điểm thì điểm và hạng không so trực tiếp với nhau.
-- Tương đồng với đơn vị chọn đầu tiên: cùng cụm, khối (không có thì cùng loại đơn vị) và số người mới nhất từ một nửa đến gấp đôi; chưa có
-- số người của một trong hai đơn vị thì chỉ xét cụm, khối, loại đơn vị.
-- $units: các mã đơn vị, NULL là không đơn vị nào
-- $since: năm đầu, NULL là mọi năm
-- en
-- Question: How do the points, ranks, classes and awards of chosen units over the years stand side by side?
-- Grain: one unit, one year.
-- Method: Total points at the latest stage there is, the rank within the cluster of that very year, the unit's class, the collective
-- awards granted by the year of the achievement. Units of two clusters are scored by two sheets: their points and ranks do
-- not compare. Like the unit chosen first: of its cluster (else of its kind of unit) with from half to double its staff as newest
-- stated; where the staff of either is not known, only cluster and kind count.
-- $units: the ids of the units, NULL is none
-- $since: the first year, NULL is every year
with chosen as (
    select unit_id, name from unit where list_contains($units::varchar[], unit_id)
),
class as (
    select rating.unit_id, period.year, rating_class.name_vi as class_vi, rating_class.name_en as class_en, rating.fact_id,
        rating.illustrative
    from rating
    join chosen using (unit_id)
    join period on period.period_id = rating.period_id and period.kind = 'year'
    left join rating_class using (scale_id, class_id)
    where rating.measure = 'class' and rating.subject_kind = 'agency' and rating.person_id is null
    qualify row_number() over (partition by rating.unit_id, period.year order by rating_class.ordinal) = 1
),
granted as (
    select award_step.unit_id, period.year, count(*) as awards, list(award_step.fact_id) as facts,
        bool_or(award_step.illustrative) as illustrative
    from award_step
    join chosen using (unit_id)
    join period on period.period_id = award_step.period_id and period.kind = 'year'
    where status = 'granted' and not overtaken and is_named and recipient_kind = 'collective'
    group by all
),
scored as (
    select ranked_score.* from ranked_score join chosen using (unit_id) where period_kind = 'year'
),
years as (
    select unit_id, year from scored
    union
    select unit_id, year from class
    union
    select unit_id, year from granted
)
select
    years.unit_id, chosen.name as unit, cluster.name as cluster, years.year, scored.points, scored.stage, scored.rank,
    scored.of_units, coalesce(scored.is_tied, false) as is_tied, class.class_vi, class.class_en,
    coalesce(granted.awards, 0) as awards, likeness.same_cluster, likeness.same_kind, likeness.same_size, likeness.staff,
    likeness.own_staff,
    list_filter(
        flatten([
            coalesce(scored.facts, []), [class.fact_id], coalesce(granted.facts, []), coalesce(likeness.facts, [])
        ]),
        lambda fact: fact is not null
    ) as facts,
    coalesce(scored.illustrative, class.illustrative, granted.illustrative, false) as illustrative
from years
join chosen using (unit_id)
left join scored on scored.unit_id = years.unit_id and scored.year = years.year
left join cluster on cluster.cluster_id = scored.cluster_id
left join class on class.unit_id = years.unit_id and class.year = years.year
left join granted on granted.unit_id = years.unit_id and granted.year = years.year
left join unit_likeness as likeness
    on likeness.unit_id = list_extract($units::varchar[], 1) and likeness.other_id = years.unit_id
where $since::integer is null or years.year >= $since
order by list_position($units::varchar[], years.unit_id), years.year
