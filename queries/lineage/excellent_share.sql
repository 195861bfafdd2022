-- vi
-- Câu hỏi: Tỷ lệ hoàn thành xuất sắc của từng đơn vị thay đổi thế nào, khi có sắp xếp đơn vị?
-- Một dòng: một đơn vị (hoặc một địa phương), một năm, như đã báo cáo, kèm các lần sắp xếp liên quan.
-- Cách tính: Số hoàn thành xuất sắc trên số được xếp loại; chỉ lấy kỳ cả năm. Ba cách xem: như đã báo cáo; quy về đơn vị
-- hiện nay: cộng số đếm và mẫu số của các đơn vị trước sắp xếp rồi chia lại, không lấy trung bình các tỷ lệ, tỷ lệ không có
-- mẫu số thì không quy được, số liệu của đơn vị chia tách không có tỷ lệ phân bổ thì để riêng; chỉ đơn vị không đổi.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $subject: đối tượng: person (cán bộ, công chức), agency (cơ quan), party_cell, party_member; NULL là person
-- $by: unit (từng đơn vị) hoặc place (từng địa phương); NULL là unit
-- $view: as_reported, rolled_up hoặc unchanged; NULL là as_reported
-- $on: ngày xác định đơn vị "hiện nay", NULL là hôm nay
-- en
-- Question: How does each unit's share of excellent ratings change, where units are reorganised?
-- Grain: one unit (or place), one year, as reported, with the reorganisations that touch it.
-- Method: Rated excellent of those rated; whole years only. Three views: as reported; rolled up to today's units: counts
-- and wholes of the units before are added and divided anew, rates are never averaged, a rate without its whole cannot be
-- rolled up, figures of a unit split without stated shares stand apart; unchanged units only.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $subject: the population: person (staff), agency, party_cell, party_member; NULL is person
-- $by: unit (each unit) or place (each place); NULL is unit
-- $view: as_reported, rolled_up or unchanged; NULL is as_reported
-- $on: the day whose units are today's, NULL is today
with chosen as (
    select
        coalesce($subject::varchar, 'person') as subject_kind, coalesce($by::varchar, 'unit') as grain,
        coalesce($view::varchar, 'as_reported') as view, coalesce($on::date, getvariable('today')::date) as units_on
),
counted as (
    select unit_id, year, n, total, rate, facts, illustrative
    from excellent_of_unit
    join chosen using (subject_kind)
    where grain = 'unit'
        and ($place::varchar is null or list_contains(places, $place))
        and ($cluster::varchar is null or list_contains(clusters, $cluster))
    union all
    select unit_id, period.year, (class_id = 'excellent')::double, 1, null, [fact_id], illustrative
    from rating
    join chosen using (subject_kind)
    join period using (period_id)
    where measure = 'class' and period.kind = 'year' and unit_id is not null and grain = 'unit' and person_id is null
        and ($place::varchar is null or place_id = $place)
        and ($cluster::varchar is null or cluster_id = $cluster)
    union all
    select
        place_id, period.year, sum(n) filter (class_id = 'excellent'), sum(total) filter (class_id = 'excellent'), null,
        flatten(list(facts)), bool_or(illustrative)
    from rating_tally
    join chosen using (subject_kind)
    join period using (period_id)
    where grain = 'place' and period.kind = 'year'
        and ($place::varchar is null or place_id = $place)
        and ($cluster::varchar is null or cluster_id = $cluster)
    group by place_id, period.year
)
select
    counted.unit_id, unit.name as unit, counted.year, counted.n, counted.total, counted.rate, unit_history.changes,
    chosen.view, chosen.units_on, chosen.subject_kind, counted.illustrative,
    list_distinct(flatten([counted.facts, unit_history.facts])) as facts
from counted
cross join chosen
join unit using (unit_id)
left join unit_history using (unit_id)
left join unit_order using (unit_id)
where counted.n is not null or counted.rate is not null
order by counted.year, unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi
