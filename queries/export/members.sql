-- vi
-- Câu hỏi: Những đơn vị nào thuộc cụm, khối, theo thứ tự trong quyết định?
-- Một dòng: một đơn vị.
-- Cách tính: Danh sách thành viên của năm gần nhất không sau năm đã chọn; không có danh sách thì mọi đơn vị của cụm, khối đã có số liệu.
-- $cluster: mã cụm, khối
-- $year: năm
-- en
-- Question: Which units belong to the cluster, in the decision's order?
-- Grain: one unit.
-- Method: The list of members of the newest year not after the chosen one; without a list, all units of the cluster with figures.
-- $cluster: a cluster's id
-- $year: the year
with stated as (
    select
        unit_id, min(coalesce(ordinal, 9999)) as ordinal, left(period_id, 4)::integer as year
    from cluster_member
    where cluster_id = $cluster and left(period_id, 4)::integer <= $year
    group by all
),
known as (
    select unit_id, ordinal, true as is_member from stated where year = (select max(year) from stated)
    union all
    select distinct unit_id, 9999, false from visible_fact
    where cluster_id = $cluster and unit_id is not null and not exists (select 1 from stated)
)
select unit.name as unit, is_member
from known join stored.unit as unit using (unit_id)
order by ordinal, unit.name collate vi
