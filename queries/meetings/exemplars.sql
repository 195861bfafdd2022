-- vi
-- Câu hỏi: Có bao nhiêu, những tập thể và cá nhân nào là điển hình tiên tiến trong năm?
-- Một dòng: một đơn vị, cá nhân được biểu dương, hoặc số chưa nêu tên của một loại đối tượng, trong một phong trào.
-- Cách tính: Điển hình tiên tiến của cả năm, tập thể trước cá nhân; nơi biểu chỉ ghi số lượng thì một dòng là số lượng chưa nêu tên. Không
-- cộng với danh hiệu thi đua, hình thức khen thưởng: một đối tượng có thể có cả hai.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: How many collectives and persons are advanced exemplars of the year, and which?
-- Grain: one unit or person named, or the number of unnamed ones of a kind, in one movement.
-- Method: Advanced exemplars of the whole year, collectives before persons; where the sheet gives a number only, one row is that
-- number of unnamed ones. They are not added to titles and commendations: one may have both.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    period.year, exemplar.recipient_kind, coalesce(exemplar.recipient_name, unit.name) as recipient,
    coalesce(exemplar.value, 1)::integer as count, movement.name as movement,
    [exemplar.fact_id] as facts, exemplar.illustrative
from exemplar
join period on period.period_id = exemplar.period_id and period.kind = 'year'
left join unit on unit.unit_id = exemplar.unit_id
left join movement on movement.movement_id = exemplar.movement_id
where exemplar.part_of is null
    and ($place::varchar is null or exemplar.place_id = $place)
    and ($cluster::varchar is null or exemplar.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
order by
    period.year, exemplar.recipient_kind, if(exemplar.recipient_kind = 'person', split_part(recipient, ' ', -1), '') collate vi nulls last,
    recipient collate vi nulls last, exemplar.fact_id
