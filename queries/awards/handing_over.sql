-- vi
-- Câu hỏi: Khen thưởng của năm thành tích này được quyết định và trao tặng ngày nào, còn bao nhiêu chưa trao?
-- Một dòng: một khen thưởng đã tặng cho một đối tượng nêu tên.
-- Cách tính: Năm thành tích, ngày quyết định và ngày trao tặng là ba điều khác nhau, đọc từ ba cột; không ghi ngày trao thì chưa rõ đã trao.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm thành tích, NULL là mọi năm
-- en
-- Question: When were the awards of this year's achievements decided and handed over, and which are not yet?
-- Grain: one award granted to a named recipient.
-- Method: The year of the achievement, the day of the decision and the day of handing over are three things, read from three columns;
-- without a day of handing over it is not known whether it was.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: year of the achievement, NULL is every year
select
    period.year, award_type.name_vi as award_vi, award_type.name_en as award_en, step.recipient_kind,
    coalesce(person.shown, step.recipient_name, unit.name) as recipient, unit.name as unit, step.decision_number,
    step.decision_date, step.handed_over_on, date_diff('day', step.decision_date, step.handed_over_on) as days,
    [step.fact_id] as facts, step.illustrative
from award_step as step
join award_type using (award_id)
left join period on period.period_id = step.period_id
left join person_today as person on person.person_id = step.person_id
left join unit on unit.unit_id = step.unit_id
left join unit_order_of_year as unit_order
    on unit_order.unit_id = step.unit_id and unit_order.year is not distinct from $year::integer
where step.status = 'granted' and step.is_named and not step.overtaken
    and ($place::varchar is null or step.place_id = $place)
    and ($cluster::varchar is null or step.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
order by
    period.year desc nulls last, step.handed_over_on nulls first, award_type.ladder,
    unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi,
    coalesce(person.given_name, split_part(step.recipient_name, ' ', -1)) collate vi nulls first, recipient collate vi
