-- vi
-- Câu hỏi: Kho số liệu đã bị hỏng và được phục hồi những lần nào?
-- Một dòng: một lần phục hồi, mới nhất trước.
-- Cách tính: Các dòng nhật ký về phục hồi: lý do, nơi giữ kho hỏng, bản sao lưu đã dùng, số việc đã làm lại và những việc không làm lại được.
-- en
-- Question: When was the warehouse damaged and mended?
-- Grain: one mending, newest first.
-- Method: The audit's lines on mending: the reason, where the damaged files are kept, the backup used, how many acts were done again and which could not.
select
    happened_at,
    detail ->> '$.reason' as reason,
    detail ->> '$.aside' as aside,
    detail ->> '$.backup' as backup,
    (detail ->> '$.acts')::integer as acts,
    from_json(detail -> '$.failed', '["varchar"]') as failed
from stored.audit
where act = 'recover' and list_contains(getvariable('caller_scope')::varchar[], '*')
order by data_version desc
