-- vi
-- Câu hỏi: Đã nhớ những quyết định nào về các bảng có cùng tiêu đề cột?
-- Một dòng: một quyết định (biểu, cột, đơn vị tính, cách đọc số, địa bàn, cụm) cho một bộ tiêu đề cột.
-- Cách tính: Quyết định mới nhất của mỗi bộ tiêu đề và nội dung; lần nhập đã hủy và điều đã quên không được tính.
-- en
-- Question: Which decisions are remembered about tables with the same headings?
-- Grain: one decision (form, column, unit of measure, reading of figures, place, cluster) for one set of headings.
-- Method: The newest decision for each set of headings and subject; undone imports and what was forgotten do not count.
select fingerprint, kind, subject, answer, form, headings, year, file_name, person, remembered_at
from (
    select
        *,
        row_number() over (partition by fingerprint, kind, folded order by data_version desc) = 1 as is_newest
    from stored.remembered
    where batch_id is null or batch_id in (select batch_id from live_batch)
)
where is_newest and answer is not null and len(getvariable('caller_scope')::varchar[]) > 0
order by remembered_at, fingerprint, kind, subject
