-- vi
-- Câu hỏi: Số liệu này lấy từ ô nào, của lần nhập nào, và người nhập đã nói gì về tệp?
-- Một dòng: số liệu được hỏi, nếu đang dùng.
-- Cách tính: Lần nhập của số liệu và dòng nhật ký của lần nhập đó; bản đã mở khóa của tệp có mật khẩu theo lần nhập tệp.
-- $fact: mã số liệu
-- en
-- Question: From which cell of which import is this figure, and what did the person who brought the file say of it?
-- Grain: the figure asked for, where it is in force.
-- Method: The figure's import and the line of the audit about it; the copy without a password is that of the file's import.
-- $fact: id of the figure
with asked as (
    select visible_fact.cell, source.sheet, live_batch.*
    from visible_fact
    join live_batch using (batch_id)
    join stored.source as source using (source_id)
    where visible_fact.fact_id = $fact
)
select
    asked.batch_id, asked.file_name, asked.file_hash, asked.sample, asked.sheet, asked.cell,
    (audit.detail -> '$.said')::varchar as said,
    coalesce((
        select max(other.detail ->> '$.opened_hash')
        from stored.audit as other
        where other.act = 'import' and (other.detail ->> '$.file_hash') = asked.file_hash
    ), '') as opened_hash
from asked
left join stored.audit as audit
    on audit.act in ('import', 'correct') and (audit.detail ->> '$.batch_id') = asked.batch_id
