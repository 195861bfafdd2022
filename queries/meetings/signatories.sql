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
with known as (
    select member.*, period.year
    from cluster_member as member
    join period on period.period_id = member.period_id
    where member.cluster_id = $cluster and period.year <= $year::integer
)
select
    known.year, cluster.name as cluster, unit.name as unit, known.role, known.ordinal,
    [known.fact_id] as facts, known.illustrative
from known
join cluster using (cluster_id)
join unit on unit.unit_id = known.unit_id
where known.year = (select max(year) from known)
order by known.ordinal nulls last, unit.name collate vi
