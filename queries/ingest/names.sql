-- vi
-- Câu hỏi: Kho số liệu đã biết những đơn vị, cụm, phong trào, chỉ tiêu nào?
-- Một dòng: một tên gọi của một đơn vị, cụm, phong trào hoặc chỉ tiêu.
-- Cách tính: Tên và cách viết khác của đơn vị; tên cụm, phong trào, chỉ tiêu; bỏ dấu để so khớp.
-- en
-- Question: Which units, clusters, movements and indicators does the store know?
-- Grain: one name of a unit, cluster, movement or indicator.
-- Method: Names and other spellings of units; names of clusters, movements, indicators; folded for matching.
select 'unit' as kind, unit.unit_id as id, unit_name.folded, unit.place_id, unit.kind as place_kind
from unit_name join unit using (unit_id)
union all
select 'cluster', cluster_id, folded, place_id, kind from cluster
union all
select 'movement', movement_id, folded, place_id, kind from movement
union all
select 'indicator', indicator_id, folded, null, null from stored.indicator
where indicator_id in (select indicator_id from indicator)
