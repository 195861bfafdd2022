-- vi
-- Câu hỏi: Những đơn vị nào ký giao ước thi đua năm này?
-- Một dòng: một đơn vị thành viên của cụm, khối.
-- Cách tính: Thành viên của cụm, khối trong năm, theo thứ tự của quyết định; năm chưa có danh sách thì lấy danh sách gần nhất
-- trước đó.
-- $cluster: mã cụm, khối
-- $year: năm
-- en
-- Question: Which units sign the emulation pledge of this year?
-- Grain: one member of the cluster.
-- Method: Members of the cluster in the year, in the order of its decision; where the year has no list, the newest list before.
-- $cluster: id of the cluster
-- $year: the year
select
    period.year, cluster.name as cluster, unit.name as unit, member.role, member.ordinal,
    [member.fact_id] as facts, member.illustrative
from cluster_member as member
join cluster using (cluster_id)
join unit on unit.unit_id = member.unit_id
join period on period.period_id = member.period_id
where member.cluster_id = $cluster and period.year <= $year::integer
qualify period.year = max(period.year) over ()
order by member.ordinal nulls last, unit.name collate vi
