-- vi
-- Câu hỏi: Nhật ký có dòng nào bị sửa, bị xóa hoặc chèn thêm không?
-- Một dòng: một dòng nhật ký không khớp với mã băm của nó hoặc của dòng trước.
-- Cách tính: Mã băm SHA-256 của mỗi dòng được tính lại từ mã băm của dòng trước, thời điểm, người, việc và chi tiết.
-- en
-- Question: Was any line of the audit altered, deleted or inserted?
-- Grain: one line of the audit that does not agree with its hash or with the line before.
-- Method: The SHA-256 of each line is computed anew from the hash before, the time, the person, the act and the detail.
with chained as (
    select *, lag(hash, 1, '') over (order by data_version, audit_id) as hash_before
    from stored.audit
)
select audit_id, happened_at, person, act
from chained
where previous_hash is distinct from hash_before
    or hash is distinct from sha256(concat_ws(
        chr(10),
        hash_before,
        case microsecond(happened_at) % 1000000
            when 0 then strftime(happened_at, '%Y-%m-%dT%H:%M:%S')
            else strftime(happened_at, '%Y-%m-%dT%H:%M:%S.%f')
        end,
        person,
        act,
        detail
    ))
order by data_version, audit_id
