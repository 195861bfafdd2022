-- vi
-- Câu hỏi: Những đính chính nào của một lần nhập đang có hiệu lực?
-- Một dòng: một đính chính, cũ trước.
-- Cách tính: Đính chính chưa hủy của cùng tệp (theo mã băm), ghi nhận sau lần nhập đó; của một đính chính thì không có.
-- $batch_id: mã lần nhập
-- en
-- Question: Which corrections of one import are in force?
-- Grain: one correction, oldest first.
-- Method: Corrections not undone of the same file (by hash), stored after that import; a correction has none of its own.
-- $batch_id: the import's id
select made.batch_id, correction.sheet, correction.cell
from stored.batch as asked
join live_batch as made
    on made.file_hash = asked.file_hash and made.kind = 'correction' and made.data_version > asked.data_version
left join stored.correction as correction on correction.batch_id = made.batch_id
where asked.batch_id = $batch_id and asked.kind <> 'correction' and len(getvariable('caller_scope')::varchar[]) > 0
order by made.data_version
