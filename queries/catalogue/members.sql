-- vi
-- Câu hỏi: Cụm, khối có những thành viên nào trong năm, ai là trưởng, phó, theo thứ tự nào?
-- Một dòng: một thành viên.
-- Cách tính: Danh sách thành viên của năm; năm chưa có danh sách thì lấy danh sách của năm gần nhất trước đó.
-- $cluster: mã cụm, khối
-- $year: năm
-- en
-- Question: Which members does the cluster have in the year, who leads, in which order?
-- Grain: one member.
-- Method: The year's list of members; a year without one takes that of the newest year before.
-- $cluster: a cluster's id
-- $year: the year
with stated as (
    select unit_id, ordinal, role, fact_id, left(period_id, 4)::integer as year
    from cluster_member
    where cluster_id = $cluster and left(period_id, 4)::integer <= $year
)
select unit.name as unit, stated.ordinal, stated.role, stated.year, stated.fact_id
from stated join stored.unit as unit using (unit_id)
where stated.year = (select max(year) from stated)
order by stated.ordinal nulls last, unit.name collate vi
