-- vi
-- Câu hỏi: Kho số liệu có những cụm, khối nào, ở đâu?
-- Một dòng: một cụm hoặc khối.
-- Cách tính: Cụm, khối đang dùng, kèm địa bàn và nơi địa bàn đó thuộc về.
-- en
-- Question: Which clusters does the store hold, and where?
-- Grain: one cluster.
-- Method: Clusters in use, with their place and the places it lies in.
select
    cluster.cluster_id, cluster.name as cluster, place.unit_id as place_id, place.name as place, within.name as within,
    beyond.name as beyond
from cluster
join stored.unit as place on place.unit_id = cluster.place_id
left join stored.unit as within on within.unit_id = place.place_id
left join stored.unit as beyond on beyond.unit_id = within.place_id
where list_contains(getvariable('caller_scope')::varchar[], '*')
    or list_has_any(getvariable('caller_scope')::varchar[], [cluster.place_id, cluster.cluster_id])
order by place.name collate vi, cluster.name collate vi
