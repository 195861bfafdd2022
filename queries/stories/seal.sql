-- vi
-- Câu hỏi: Nội dung của một lần chốt số liệu là gì?
-- Một dòng: một lần chốt.
-- Cách tính: Nguyên văn đã lưu lúc chốt, tìm theo phần đầu của mã.
-- $code: mã chốt hoặc phần đầu của mã, chữ thường
-- en
-- Question: What does a seal hold?
-- Grain: one seal.
-- Method: As stored when it was sealed, found by the beginning of its code.
-- $code: the seal's code or its beginning, in small letters
select seal_id, content, hash, superseded_by
from visible_seal
where starts_with(hash, $code::varchar)
order by data_version desc
