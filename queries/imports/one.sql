-- vi
-- Câu hỏi: Một lần nhập đã ghi nhận những gì và còn hiệu lực không?
-- Một dòng: lần nhập được hỏi.
-- Cách tính: Đọc sổ các lần nhập.
-- $batch_id: mã lần nhập
-- en
-- Question: What did one import store, and is it in force?
-- Grain: the import asked for.
-- Method: Read from the register of imports.
-- $batch_id: the import's id
select batch_id, file_name, file_hash, person, committed_at, undone_at, sample
from stored.batch
where batch_id = $batch_id and len(getvariable('caller_scope')::varchar[]) > 0
