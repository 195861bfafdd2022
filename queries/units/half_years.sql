-- vi
-- Câu hỏi: Ở các kỳ sơ kết 6 tháng đầu năm, một đơn vị được bao nhiêu điểm, xếp hạng mấy trong cụm, khối?
-- Một dòng: một kỳ 6 tháng đầu năm.
-- Cách tính: Tổng điểm ở bước chấm sau cùng đã có của kỳ 6 tháng; chỉ so 6 tháng với 6 tháng, không đặt cạnh điểm cả năm.
-- Xếp hạng theo tổng điểm giữa các đơn vị của cụm, khối kỳ đó, bằng điểm thì đồng hạng. Người chỉ được xem số liệu của
-- riêng đơn vị thấy hạng ghi trong bảng điểm.
-- $unit: mã đơn vị
-- en
-- Question: At the mid-year reviews, how many points had a unit, and which rank in its cluster?
-- Grain: one first half of a year.
-- Method: Total points of the half-year at the latest stage there is; halves are compared with halves, never with whole
-- years. Ranked by total points among the cluster's units of that half-year, equal points share a rank. Who may see one
-- unit's figures only is shown the rank printed in the score sheet.
-- $unit: id of the unit
select
    ranked.unit_id, unit.name as unit, cluster.name as cluster, ranked.year, ranked.points, ranked.stage, ranked.partial_stage, ranked.rank,
    ranked.of_units, ranked.is_tied, ranked.printed_rank, ranked.illustrative, list_distinct(ranked.facts) as facts
from ranked_score as ranked
join unit using (unit_id)
left join cluster using (cluster_id)
where ranked.unit_id = $unit and ranked.period_kind = 'half' and ranked.first_month = 1
order by ranked.year
