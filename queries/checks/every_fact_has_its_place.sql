-- vi
-- Câu hỏi: Có số liệu nào không rõ ô nguồn, tệp nguồn hoặc địa phương không?
-- Một dòng: một số liệu.
-- Cách tính: Mỗi số liệu phải có ô, sheet, lần nhập và địa phương có trong sổ; phải không có dòng nào.
-- en
-- Question: Does any fact lack its cell, its file or its place?
-- Grain: one fact.
-- Method: Each fact must have a cell, a sheet, an import and a place on record; there must be no row.
select fact.fact_id, fact.cell, fact.source_id, fact.batch_id, fact.place_id
from stored.fact as fact
left join stored.source as source using (source_id)
left join stored.batch as batch on batch.batch_id = fact.batch_id
left join stored.unit as place on place.unit_id = fact.place_id
where fact.cell is null or source.source_id is null or batch.batch_id is null or place.unit_id is null
