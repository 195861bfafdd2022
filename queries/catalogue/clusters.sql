-- vi
-- Câu hỏi: Có những cụm, khối thi đua nào, ở đâu, do ai làm trưởng, có bao nhiêu thành viên?
-- Một dòng: một cụm hoặc khối.
-- Cách tính: Các cụm, khối trong danh mục; thành viên và trưởng cụm, khối theo danh sách của năm gần nhất.
-- en
-- Question: Which clusters are there, where, led by whom, with how many members?
-- Grain: one cluster.
-- Method: The clusters of the register; members and lead by the list of the newest year.
with newest as (
    select
        cluster_id, left(period_id, 4)::integer as year, unit_id, role,
        max(left(period_id, 4)::integer) over (partition by cluster_id) as last_year
    from cluster_member
),
member as (
    select
        cluster_id, any_value(year) as year, count(distinct unit_id) as members,
        string_agg(unit.name, '; ' order by unit.name) filter (role = 'lead') as lead
    from newest join stored.unit as unit using (unit_id)
    where year = last_year
    group by cluster_id
)
select
    cluster.cluster_id, cluster.name as cluster, place.name as place, unit_full_name.full_name as full_place,
    member.year, member.members, member.lead
from cluster
left join stored.unit as place on place.unit_id = cluster.place_id
left join unit_full_name on unit_full_name.unit_id = cluster.place_id
left join member on member.cluster_id = cluster.cluster_id
where len(getvariable('caller_scope')::varchar[]) > 0
order by place.name collate vi, cluster.name collate vi
