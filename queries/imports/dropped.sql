-- vi
-- Câu hỏi: Một lần nhập đã bỏ những số liệu nào mà nay không còn?
-- Một dòng: một khóa của số liệu đã bỏ.
-- Cách tính: Bia đánh dấu đã bỏ của lần nhập, trừ khóa đã được ghi lại về sau.
-- $batch_id: mã lần nhập
-- en
-- Question: Which figures did one import drop that are still gone?
-- Grain: one business key of a dropped figure.
-- Method: The import's tombstones, but for keys stated again since.
-- $batch_id: the import's id
select business_key
from stored.fact
where batch_id = $batch_id and tombstone and len(getvariable('caller_scope')::varchar[]) > 0
    and business_key not in (select business_key from current_fact)
