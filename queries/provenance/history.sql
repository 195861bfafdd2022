-- vi
-- Câu hỏi: Số liệu này từng được ghi nhận thế nào, từ ô nào của tệp nào, ai nhập, bản nào đang dùng?
-- Một dòng: một lần ghi nhận cùng một số liệu, mới nhất trước.
-- Cách tính: Mọi lần ghi nhận cùng đối tượng, cùng kỳ, cùng nội dung, kể cả lần nhập đã hủy và bản đã được thay; bản đang dùng là bản mới nhất chưa hủy.
-- $fact: mã số liệu
-- en
-- Question: How was this figure stated over time, in which cell of which file, by whom, and which statement is in force?
-- Grain: one statement of the same figure, newest first.
-- Method: Every statement of the same subject, period and content, of undone imports and replaced ones too; in force is the newest not undone.
-- $fact: id of the figure
with asked as (
    select business_key from stored.fact where fact_id = $fact
)
select
    fact.fact_id, fact.fact_id = $fact as is_asked, fact.kind, fact.cell, fact.as_written, fact.value, fact.note,
    fact.tombstone, unit.name as unit, period.period_id, source.sheet, source.title, source.illustrative,
    batch.batch_id, batch.kind as batch_kind, batch.file_name, batch.file_hash, batch.person, batch.committed_at,
    batch.undone_at, batch.undone_by, correction.before as corrected_from, correction.reason as correction_reason,
    coalesce((
        select max(audit.detail ->> '$.opened_hash')
        from stored.audit as audit
        where audit.act = 'import' and (audit.detail ->> '$.file_hash') = batch.file_hash
    ), '') as opened_hash,
    batch.undone_at is null and row_number() over (
        order by batch.undone_at is not null, batch.data_version desc
    ) = 1 as in_force
from stored.fact as fact
join asked using (business_key)
join stored.batch as batch using (batch_id)
left join stored.source as source using (source_id)
left join stored.correction as correction
    on correction.batch_id = fact.batch_id and correction.sheet = source.sheet and correction.cell = fact.cell
left join stored.unit as unit on unit.unit_id = fact.unit_id
left join stored.period as period on period.period_id = fact.period_id
where list_contains(getvariable('caller_scope')::varchar[], '*')
    or list_has_any(getvariable('caller_scope')::varchar[], [fact.place_id, fact.cluster_id, fact.unit_id])
order by batch.data_version desc
