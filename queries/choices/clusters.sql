-- vi
-- Câu hỏi: Một địa phương có những cụm, khối thi đua nào?
-- Một dòng: một cụm hoặc khối.
-- Cách tính: Những cụm, khối có ít nhất một số liệu hiện hành mà người hỏi được xem.
-- $place: mã địa phương, NULL là tất cả
-- $kind: loại số liệu cụm, khối phải có (score, target, award …), NULL là bất kỳ
-- en
-- Question: Which clusters does a place have?
-- Grain: one cluster.
-- Method: Clusters with at least one current figure the caller may see.
-- $place: id of the place, NULL is all
-- $kind: the kind of fact the cluster must have (score, target, award …), NULL is any
select cluster.cluster_id, cluster.name as cluster, unit.name as place
from visible_fact
join cluster on cluster.cluster_id = visible_fact.cluster_id
join unit on unit.unit_id = cluster.place_id
where ($place::varchar is null or cluster.place_id = $place)
    and ($kind::varchar is null or visible_fact.kind = $kind)
group by cluster.cluster_id, cluster.name, unit.name
order by unit.name collate vi, cluster.name collate vi
