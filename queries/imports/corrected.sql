-- vi
-- Câu hỏi: Những ô nào của một tệp đang được đính chính, trong tệp ghi gì, thay bằng gì, vì sao?
-- Một dòng: một ô của tệp.
-- Cách tính: Sửa lúc nhập và đính chính sau đó, chưa hủy; mỗi ô lấy bản mới nhất. Đính chính trước lần nhập đang dùng thì không kể.
-- $file_hash: mã băm của tệp
-- en
-- Question: Which cells of a file are corrected, what does the file say there, what holds instead, and why?
-- Grain: one cell of the file.
-- Method: Corrections made when bringing it and since, not undone; the newest of each cell. Those older than the import in force do not count.
-- $file_hash: the file's hash
with of_file as (
    select batch_id, data_version, kind from live_batch where file_hash = $file_hash
)
select correction.sheet, correction.cell, correction.before, correction.after, correction.reason
from stored.correction as correction
join of_file using (batch_id)
where len(getvariable('caller_scope')::varchar[]) > 0
    and of_file.data_version >= (select coalesce(max(data_version), 0) from of_file where kind <> 'correction')
qualify row_number() over (
    partition by correction.sheet, correction.cell order by of_file.data_version desc
) = 1
order by of_file.data_version, correction.sheet, correction.cell
