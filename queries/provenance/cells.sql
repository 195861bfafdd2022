-- vi
-- Câu hỏi: Mỗi số liệu đứng ở ô nào của tệp nào, viết thế nào?
-- Một dòng: một số liệu.
-- Cách tính: Địa chỉ ô và cách viết giữ từ lúc nhập; chỉ những số liệu người hỏi được xem.
-- $facts: mã các số liệu
-- en
-- Question: In which cell of which file does each figure stand, and how is it written there?
-- Grain: one figure.
-- Method: Cell address and writing kept since the import; only figures the caller may see.
-- $facts: ids of the figures
select
    visible_fact.fact_id, live_batch.file_name, source.sheet, visible_fact.cell, visible_fact.as_written,
    visible_fact.value, visible_fact.note, unit.name as unit, live_batch.person, live_batch.committed_at,
    correction.before as corrected_from, correction.reason as correction_reason
from visible_fact
join live_batch using (batch_id)
join stored.source as source using (source_id)
left join stored.correction as correction
    on correction.batch_id = visible_fact.batch_id and correction.sheet = source.sheet
        and correction.cell = visible_fact.cell
left join unit on unit.unit_id = visible_fact.unit_id
where visible_fact.fact_id in (select unnest($facts::varchar[]))
order by live_batch.file_name collate vi, source.sheet collate vi, visible_fact.cell
