-- vi
-- Câu hỏi: Những số liệu nào đang có hiệu lực, với mọi điều đã ghi về chúng?
-- Một dòng: một số liệu hiện hành.
-- Cách tính: Số liệu hiện hành kèm tên địa bàn, cụm, khối, đơn vị, cá nhân, phong trào, tiêu chí, chỉ tiêu và chi tiết theo loại.
-- $place: mã địa bàn; để trống là tất cả
-- $cluster: mã cụm, khối; để trống là tất cả
-- $year: năm của kỳ; để trống là tất cả
-- en
-- Question: Which facts are current, with all that is stated of them?
-- Grain: one current fact.
-- Method: Current facts with the names of place, cluster, unit, person, movement, criterion, indicator, and the details of their kind.
-- $place: a place's id; empty for all
-- $cluster: a cluster's id; empty for all
-- $year: the year of the period; empty for all
with detail as (
    select fact_id, subject_kind, person_id, class_id, scale_id, measure from stored.rating
    union all by name
    select
        fact_id, award_id, recipient_kind, recipient_name, person_id, status, commendation_kind, movement_id, submitted_on,
        decision_number, decision_date, handed_over_on, post_class, frontline
    from stored.award
    union all by name
    select fact_id, criterion_id, stage, measure, not_applicable from stored.score
    union all by name
    select fact_id, below_unit_id, decision from stored.tie_break
    union all by name
    select fact_id, indicator_id from stored.target
    union all by name
    select fact_id, indicator_id, status, measure from stored.result
    union all by name
    select fact_id, role, ordinal from stored.cluster_member
    union all by name
    select fact_id, to_unit_id, word, effective_on, share, decision from stored.unit_lineage
    union all by name
    select fact_id, recipient_kind, recipient_name, movement_id, true as is_exemplar from stored.exemplar
    union all by name
    select fact_id, on_date, post_class, gender from stored.headcount
    union all by name
    select fact_id, subject_kind, person_id, level, on_date from stored.discipline
    union all by name
    select fact_id, person_id, title, scope, decision from stored.initiative
    union all by name
    select fact_id, movement_id, scope, kind as launch_kind, months, starts_on, ends_on from stored.launch
    union all by name
    select fact_id, list, status, on_date from stored.publication
)
select
    visible_fact.kind, visible_fact.business_key, visible_fact.part_of, visible_fact.cell, visible_fact.place_id,
    place.name as place, within.name as within, beyond.name as beyond, visible_fact.cluster_id, cluster.name as cluster,
    visible_fact.unit_id, unit.name as unit, visible_fact.period_id, visible_fact.value, visible_fact.of_value,
    visible_fact.as_written, visible_fact.unit_of_measure, visible_fact.note, visible_fact.illustrative,
    detail.* exclude (fact_id), movement.name as movement, person.name as person, person.mark, person.told_by,
    criterion.name as criterion, indicator.name as indicator, indicator.field, below_unit.name as below_unit,
    to_unit.name as to_unit
from visible_fact
join stored.unit as place on place.unit_id = visible_fact.place_id
left join stored.unit as within on within.unit_id = place.place_id
left join stored.unit as beyond on beyond.unit_id = within.place_id
left join stored.unit as unit on unit.unit_id = visible_fact.unit_id
left join cluster on cluster.cluster_id = visible_fact.cluster_id
left join detail using (fact_id)
left join movement on movement.movement_id = detail.movement_id
left join person on person.person_id = detail.person_id
left join criterion on criterion.criterion_id = detail.criterion_id
left join indicator on indicator.indicator_id = detail.indicator_id
left join stored.unit as below_unit on below_unit.unit_id = detail.below_unit_id
left join stored.unit as to_unit on to_unit.unit_id = detail.to_unit_id
where ($place::varchar is null or visible_fact.place_id = $place)
    and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
    and ($year::integer is null or visible_fact.period_id is null or left(visible_fact.period_id, 4) = $year::varchar)
order by visible_fact.fact_id
