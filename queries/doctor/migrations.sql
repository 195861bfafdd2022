-- vi
-- Câu hỏi: Kho số liệu đã qua những lần nâng cấp cấu trúc nào?
-- Một dòng: một lần nâng cấp.
-- Cách tính: Sổ các lần nâng cấp.
-- en
-- Question: Which migrations of its structure has the store been through?
-- Grain: one migration.
-- Method: The register of migrations.
select name, applied_at
from stored.migration
order by name
