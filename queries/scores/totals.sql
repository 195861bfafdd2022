-- vi
-- Câu hỏi: Tổng điểm ghi trong bảng điểm có khớp với điểm các tiêu chí cộng lại không?
-- Một dòng: một đơn vị, một bước chấm trong năm.
-- Cách tính: Cộng điểm các tiêu chí nhỏ nhất đã chấm; điểm trừ là số âm; một nhóm không vượt điểm tối đa của nhóm; điểm
-- thưởng cộng thêm, có thể vượt tổng điểm tối đa. Còn tiêu chí chưa có điểm thì không cộng lại. Chênh lệch là tổng ghi trừ
-- tổng cộng lại, dưới 0,005 điểm là khớp. Tiêu chí không áp dụng (KP) ra khỏi điểm tối đa; quy tắc chấm điểm của năm nói
-- có quy đổi về thang điểm đầy đủ hay không.
-- $cluster: mã cụm, khối
-- $year: năm, NULL là năm gần nhất có điểm
-- en
-- Question: Do the totals printed in score sheets agree with the points of the criteria?
-- Grain: one unit, one stage of the year.
-- Method: The points of the finest criteria scored are added up; penalties are below zero; a group adds no more than its
-- maximum; bonus comes on top and may pass the maximum of all. Nothing is added up where points of a criterion are
-- missing. The difference is the printed total less that sum; below 0.005 points they agree. A criterion that does not
-- apply (KP) leaves the maximum; whether totals are then scaled to the full maximum is said by the year's rule of scoring.
-- $cluster: id of the cluster
-- $year: the year, NULL is the newest with points
with total as (
    select score_total.*, period.year
    from score_total
    join period using (period_id)
    where cluster_id = $cluster and period.kind = 'year'
)
select
    cluster.name as cluster, total.year, total.unit_id, unit.name as unit, total.stage, total.printed, total.added_up,
    total.expected, total.difference, total.points, total.missing, total.full_max, total.applicable_max,
    total.illustrative, list_distinct(list_concat(total.facts, total.part_facts)) as facts
from total
join score_stage using (stage)
join unit using (unit_id)
join cluster on cluster.cluster_id = $cluster
left join member_order
    on member_order.unit_id = total.unit_id and member_order.year = total.year and member_order.cluster_id = $cluster
where total.year = coalesce($year::integer, (select max(year) from total))
order by score_stage.stage_order, member_order.ordinal nulls last, unit.name collate vi
