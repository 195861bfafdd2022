-- vi
-- Câu hỏi: Dữ liệu mẫu có đang được dùng không?
-- Một dòng: một lần nhập dữ liệu mẫu còn hiệu lực.
-- Cách tính: Sổ các lần nhập.
-- en
-- Question: Are sample data in use?
-- Grain: one import of sample data in force.
-- Method: The register of imports.
select batch_id, file_name, file_hash
from live_batch
where sample and len(getvariable('caller_scope')::varchar[]) > 0
order by data_version
