-- vi
-- Câu hỏi: Tệp này đã được ghi nhận và còn hiệu lực chưa?
-- Một dòng: một lần nhập.
-- Cách tính: So mã băm SHA-256 của tệp với các lần nhập chưa hủy, không kể đính chính.
-- $file_hash: mã băm của tệp
-- en
-- Question: Has this file been stored already, and is that import still in force?
-- Grain: one import.
-- Method: The file's SHA-256 is compared with those of imports not undone; corrections do not count.
-- $file_hash: the file's hash
select batch_id, file_name, committed_at, person
from live_batch
where file_hash = $file_hash and kind = 'import' and len(getvariable('caller_scope')::varchar[]) > 0
order by data_version
