-- vi
-- Câu hỏi: Ai đã làm gì với kho số liệu, lúc nào?
-- Một dòng: một việc đã làm, theo thứ tự.
-- Cách tính: Sổ ghi chỉ thêm không sửa; mỗi dòng mang mã băm gồm cả dòng trước nên sửa một dòng là lộ.
-- en
-- Question: Who did what to the store, and when?
-- Grain: one act, in order.
-- Method: An append-only record; each row's hash covers the row before, so that a change to any row shows.
select audit_id, happened_at, person, act, detail, data_version, previous_hash, hash
from stored.audit
where list_contains(getvariable('caller_scope')::varchar[], '*')
order by data_version, audit_id
