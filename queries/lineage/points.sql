-- vi
-- Câu hỏi: Điểm thi đua của từng đơn vị trong cụm, khối thay đổi thế nào, khi có sắp xếp đơn vị?
-- Một dòng: một đơn vị, một năm, như đã báo cáo, kèm các lần sắp xếp liên quan.
-- Cách tính: Tổng điểm ở bước chấm sau cùng đã có; chỉ lấy kỳ cả năm. Ba cách xem: như đã báo cáo; quy về đơn vị hiện nay:
-- điểm là số không có mẫu số nên điểm của các đơn vị hợp nhất không cộng, không lấy trung bình, để trống và nói rõ; thứ
-- hạng không bao giờ gộp; chỉ đơn vị không đổi.
-- $cluster: mã cụm, khối
-- $view: as_reported, rolled_up hoặc unchanged; NULL là as_reported
-- $on: ngày xác định đơn vị "hiện nay", NULL là hôm nay
-- en
-- Question: How do the points of each unit of a cluster change, where units are reorganised?
-- Grain: one unit, one year, as reported, with the reorganisations that touch it.
-- Method: Total points at the latest stage there is; whole years only. Three views: as reported; rolled up to today's
-- units: points have no whole, so those of merged units are neither added nor averaged but left out, which is said; ranks
-- are never merged; unchanged units only.
-- $cluster: id of the cluster
-- $view: as_reported, rolled_up or unchanged; NULL is as_reported
-- $on: the day whose units are today's, NULL is today
select
    ranked.unit_id, unit.name as unit, ranked.year, null::double as n, null::double as total, ranked.points as rate,
    ranked.rank, ranked.of_units, unit_history.changes, coalesce($view::varchar, 'as_reported') as view,
    coalesce($on::date, getvariable('today')::date) as units_on, ranked.illustrative,
    list_distinct(flatten([ranked.facts, unit_history.facts])) as facts
from ranked_score as ranked
join unit using (unit_id)
left join unit_history using (unit_id)
left join unit_order using (unit_id)
where ranked.cluster_id = $cluster and ranked.period_kind = 'year'
order by ranked.year, unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi
