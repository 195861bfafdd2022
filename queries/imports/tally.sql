-- vi
-- Câu hỏi: Đã có bao nhiêu lần nhập, bao nhiêu lần còn hiệu lực, bao nhiêu lần là dữ liệu mẫu, có bao nhiêu số liệu?
-- Một dòng: cả kho số liệu.
-- Cách tính: Đếm trong sổ các lần nhập, kể cả lần đã hủy; số liệu hiện hành là bản mới nhất chưa hủy của mỗi khóa; số lần
-- xóa dữ liệu mẫu đếm trong nhật ký.
-- en
-- Question: How many imports were there, how many are in force, how many are samples, and how many figures are there?
-- Grain: the whole store.
-- Method: Counted in the register of imports, undone ones included; a current figure is the newest statement not undone
-- of its key; how often samples were removed is counted in the audit.
select
    count(*) as imports,
    count(*) filter (where undone_at is null) as in_force,
    count(*) filter (where sample and undone_at is null) as samples_in_force,
    count(*) filter (where sample and undone_at is not null) as samples_undone,
    count(*) filter (where not sample) as own_imports,
    (select count(*) from stored.audit where act = 'remove samples') as samples_removed,
    (select count(*) from visible_fact) as figures
from stored.batch
where list_contains(getvariable('caller_scope')::varchar[], '*')
