-- vi
-- Câu hỏi: Đối tượng nào được nhiều hình thức khen thưởng mà có thể cho cùng một thành tích?
-- Một dòng: hai khen thưởng của một đối tượng nêu tên trong một năm thành tích.
-- Cách tính: Luật 06/2022/QH15, Điều 5 khoản 2 điểm c: không khen thưởng nhiều lần, nhiều hình thức cho một thành tích. Chỉ xét
-- hình thức khen thưởng đã tặng, không xét danh hiệu thi đua. Cùng phong trào, hoặc cùng loại hình công trạng, là cùng thành tích;
-- khác phong trào hoặc khác loại hình là khác thành tích, không nêu; còn lại là chưa rõ, cần xem hồ sơ.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm thành tích, NULL là mọi năm
-- en
-- Question: Who received several commendations that may be for one achievement?
-- Grain: two commendations of one named recipient in one year of achievement.
-- Method: Law 06/2022/QH15, Article 5.2c: no repeated commendation, nor several forms, for one achievement. Only commendations
-- granted, not emulation titles. The same movement, or merit twice, is one achievement; different movements
-- or kinds are not, and are left out; anything else is unclear and the files must be looked at.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: year of the achievement, NULL is every year
with commendation as (
    select step.*, period.year, award_type.name_vi, award_type.name_en, award_type.ladder
    from award_step as step
    join award_type using (award_id)
    join period using (period_id)
    where award_type.kind = 'commendation' and step.status = 'granted' and step.is_named and not step.overtaken
        and ($place::varchar is null or step.place_id = $place)
        and ($cluster::varchar is null or step.cluster_id = $cluster)
        and ($year::integer is null or period.year = $year)
)
select
    one.recipient_kind, coalesce(person.shown, one.recipient_name, unit.name) as recipient, unit.name as unit, one.year,
    one.award_id, one.name_vi as award_vi, one.name_en as award_en, one.commendation_kind, movement.name as movement,
    one.decision_number, two.award_id as other_award_id, two.name_vi as other_vi, two.name_en as other_en,
    two.commendation_kind as other_kind, other_movement.name as other_movement, two.decision_number as other_decision,
    case
        when one.movement_id = two.movement_id then 'same'
        when one.movement_id is null and two.movement_id is null
            and one.commendation_kind = 'merit' and two.commendation_kind = 'merit' then 'same'
        else 'unclear'
    end as achievement,
    [one.fact_id, two.fact_id] as facts, one.illustrative or two.illustrative as illustrative
from commendation as one
join commendation as two
    on two.year = one.year and two.recipient_kind = one.recipient_kind
    and two.unit_id is not distinct from one.unit_id and two.person_id is not distinct from one.person_id
    and two.recipient_name is not distinct from one.recipient_name
    and (two.ladder, two.fact_id) > (one.ladder, one.fact_id)
    and coalesce(two.commendation_kind = one.commendation_kind, true)
    and coalesce(two.movement_id = one.movement_id, true)
left join person_today as person on person.person_id = one.person_id
left join unit on unit.unit_id = one.unit_id
left join unit_order_of_year as unit_order
    on unit_order.unit_id = one.unit_id and unit_order.year is not distinct from $year::integer
left join movement on movement.movement_id = one.movement_id
left join movement as other_movement on other_movement.movement_id = two.movement_id
order by
    achievement, one.year desc,
    unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi,
    coalesce(person.given_name, split_part(one.recipient_name, ' ', -1)) collate vi nulls first, recipient collate vi, one.ladder, two.ladder
