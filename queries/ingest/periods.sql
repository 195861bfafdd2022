-- vi
-- Câu hỏi: Kho số liệu đã có những kỳ nào?
-- Một dòng: một kỳ.
-- Cách tính: Bảng kỳ.
-- en
-- Question: Which periods does the store hold?
-- Grain: one period.
-- Method: The table of periods.
select period_id from period where len(getvariable('caller_scope')::varchar[]) > 0
