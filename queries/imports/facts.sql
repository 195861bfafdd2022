-- vi
-- Câu hỏi: Những số liệu nào của một lần nhập đang có hiệu lực?
-- Một dòng: một số liệu hiện hành của lần nhập.
-- Cách tính: Bản mới nhất chưa hủy của mỗi khóa, nếu do lần nhập này đưa vào.
-- $batch_id: mã lần nhập
-- en
-- Question: Which figures of one import are current?
-- Grain: one current figure of the import.
-- Method: The newest statement not undone of each key, where this import brought it.
-- $batch_id: the import's id
select
    visible_fact.fact_id, visible_fact.business_key, visible_fact.kind, coalesce(unit.name, cluster.name, '') as unit,
    source.sheet, visible_fact.cell, visible_fact.as_written, visible_fact.content, visible_fact.cluster_id
from visible_fact
join stored.source as source using (source_id)
left join unit on unit.unit_id = visible_fact.unit_id
left join cluster on cluster.cluster_id = visible_fact.cluster_id
where visible_fact.batch_id = $batch_id
order by source.sheet collate vi, visible_fact.cell
