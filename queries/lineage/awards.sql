-- vi
-- Câu hỏi: Các đơn vị đã được tặng bao nhiêu danh hiệu, hình thức qua các năm, và đơn vị hiện nay kế thừa gì từ đơn vị trước
-- sắp xếp?
-- Một dòng: một đơn vị được tặng, một năm, một danh hiệu hoặc hình thức, kèm các lần sắp xếp liên quan.
-- Cách tính: Danh hiệu, hình thức đã có quyết định tặng tập thể nêu tên; đề nghị không tính. Ba cách xem: như đã báo cáo; quy
-- về đơn vị hiện nay: khen thưởng vẫn là của đơn vị đã nhận, chỉ nêu đơn vị hiện nay kế thừa, không cộng thành của đơn vị
-- hiện nay; chỉ đơn vị không đổi.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $view: as_reported, rolled_up hoặc unchanged; NULL là as_reported
-- $on: ngày xác định đơn vị "hiện nay", NULL là hôm nay
-- en
-- Question: How many awards were units granted over the years, and what do today's units inherit from those before?
-- Grain: one unit that was granted, one year, one title or commendation, with the reorganisations that touch it.
-- Method: Titles and commendations granted to named collectives; proposals do not count. Three views: as reported; rolled
-- up to today's units: an award stays with the unit that received it, the unit that succeeds it is only named, and nothing
-- is added to its own; unchanged units only.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $view: as_reported, rolled_up or unchanged; NULL is as_reported
-- $on: the day whose units are today's, NULL is today
with granted as (
    select
        award.unit_id, period.year, award_type.award_id, award_type.name_vi as award_vi, award_type.name_en as award_en,
        award_type.ladder, count(*)::double as n, list(award.fact_id) as facts, bool_or(award.illustrative) as illustrative
    from award
    join award_type using (award_id)
    join period using (period_id)
    where award.status = 'granted' and award.recipient_kind = 'collective' and award.part_of is null
        and award.unit_id is not null and coalesce(award.value, 1) = 1 and period.kind = 'year'
        and ($place::varchar is null or award.place_id = $place)
        and ($cluster::varchar is null or award.cluster_id = $cluster)
    group by all
)
select
    granted.unit_id, unit.name as unit, granted.year, granted.award_id, granted.award_vi, granted.award_en,
    granted.ladder, granted.n, unit_history.changes, coalesce($view::varchar, 'as_reported') as view,
    coalesce($on::date, getvariable('today')::date) as units_on, granted.illustrative,
    list_distinct(flatten([granted.facts, unit_history.facts])) as facts
from granted
join unit using (unit_id)
left join unit_history using (unit_id)
left join unit_order using (unit_id)
order by
    granted.year, granted.ladder,
    unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi
