-- vi
-- Câu hỏi: Những số liệu này lấy từ tệp nào, sheet nào, do ai nhập, lúc nào?
-- Một dòng: một sheet của một tệp.
-- Cách tính: Gom các ô nguồn của từng số liệu theo tệp và sheet; chỉ những số liệu người hỏi được xem.
-- $facts: mã các số liệu
-- en
-- Question: Which file and sheet do these figures come from, who brought them, and when?
-- Grain: one sheet of one file.
-- Method: The source cells of each figure, by file and sheet; only figures the caller may see.
-- $facts: ids of the figures
select
    live_batch.file_name, source.sheet, count(*) as cells, live_batch.committed_at, live_batch.person,
    source.title, source.illustrative
from visible_fact
join live_batch using (batch_id)
join stored.source as source using (source_id)
where visible_fact.fact_id in (select unnest($facts::varchar[]))
group by all
order by 1, 2
