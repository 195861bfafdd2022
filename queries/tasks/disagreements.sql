-- vi
-- Câu hỏi: Những số liệu nào được các tệp khác nhau ghi khác nhau?
-- Một dòng: một số liệu có từ hai cách ghi khác nhau trong các lần nhập còn hiệu lực.
-- Cách tính: So các lần ghi nhận cùng đối tượng, cùng kỳ, cùng nội dung từ những tệp tên khác nhau; bản đang dùng là bản nhập sau cùng.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là tất cả
-- en
-- Question: Which figures do different files state differently?
-- Grain: one figure with two or more different statements among imports in force.
-- Method: Statements of the same subject, period and content from files of different names are compared; in force is the one imported last.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is all
select
    unit.name as unit, cluster.name as cluster, period.period_id, visible_fact.kind, visible_fact.as_written as said,
    string_agg(distinct other.as_written, '; ') as said_otherwise, live_batch.file_name as file,
    string_agg(distinct other_batch.file_name, '; ') as other_files,
    [visible_fact.fact_id] as facts, visible_fact.illustrative
from visible_fact
join live_batch on live_batch.batch_id = visible_fact.batch_id
join stored.fact as other on other.business_key = visible_fact.business_key
    and other.content is distinct from visible_fact.content and not other.tombstone
join live_batch as other_batch
    on other_batch.batch_id = other.batch_id and other_batch.file_name is distinct from live_batch.file_name
left join unit on unit.unit_id = visible_fact.unit_id
left join cluster on cluster.cluster_id = visible_fact.cluster_id
left join period on period.period_id = visible_fact.period_id
where ($place::varchar is null or visible_fact.place_id = $place)
    and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
group by all
order by 2, 1, 4, 9
