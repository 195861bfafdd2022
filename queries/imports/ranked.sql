-- vi
-- Câu hỏi: Những địa phương, cụm, khối và năm nào có điểm hoặc xếp loại?
-- Một dòng: một địa phương, cụm, khối (có thể trống) và một năm.
-- Cách tính: Các số liệu đang dùng của cả năm; thứ hạng (cột ranks) chỉ nêu hai năm mới nhất của mỗi cụm, khối.
-- en
-- Question: Which places, clusters and years have points or ratings?
-- Grain: one place, cluster (may be empty) and year.
-- Method: The current figures of whole years; ranks are told of each cluster's newest two years only.
select
    visible_fact.place_id, visible_fact.cluster_id, period.year, any_value(cluster.name) as cluster,
    bool_or(visible_fact.kind = 'score')
        and period.year >= max(period.year) over (partition by visible_fact.cluster_id) - 1 as ranks
from visible_fact
join period using (period_id)
left join cluster using (cluster_id)
where period.kind = 'year' and visible_fact.kind in ('score', 'rating')
group by visible_fact.place_id, visible_fact.cluster_id, period.year
order by period.year, cluster collate vi
