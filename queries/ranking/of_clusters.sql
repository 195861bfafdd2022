-- vi
-- Câu hỏi: Các đơn vị của một số cụm, khối được bao nhiêu điểm, xếp hạng mấy trong từng năm?
-- Một dòng: một đơn vị có điểm trong một cụm, khối và một năm.
-- Cách tính: Điểm và thứ hạng cả năm như ở câu hỏi về một cụm, khối trong một năm, cho nhiều cụm, khối cùng một lúc.
-- $clusters: mã các cụm, khối
-- en
-- Question: How many points and which rank has each unit of some clusters in each year?
-- Grain: one unit with points in one cluster and year.
-- Method: Points and ranks of whole years as in the question about one cluster and year, for many clusters at once.
-- $clusters: ids of the clusters
select
    ranked_score.cluster_id, cluster.name as cluster, ranked_score.year, unit.name as unit, ranked_score.rank,
    ranked_score.points
from ranked_score
join unit using (unit_id)
join cluster on cluster.cluster_id = ranked_score.cluster_id
where ranked_score.period_kind = 'year' and list_contains($clusters::varchar[], ranked_score.cluster_id)
order by
    ranked_score.year, cluster.name collate vi, ranked_score.cluster_id, rank nulls last, points desc,
    unit.name collate vi
