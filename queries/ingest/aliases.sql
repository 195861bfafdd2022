-- vi
-- Câu hỏi: Kho số liệu nhớ những cách viết nào khác của các đơn vị, ai xác nhận, thấy ở tệp nào?
-- Một dòng: một cách viết của một đơn vị.
-- Cách tính: Cách viết mới nhất còn nhớ của mỗi đơn vị; cách viết do người dùng xác nhận không có tên tệp.
-- en
-- Question: Which other spellings of units are remembered, who confirmed them, in which file were they seen?
-- Grain: one spelling of a unit.
-- Method: The newest row of each spelling that was not forgotten; what a person confirmed by hand names no file.
select unit.unit_id, unit.name as unit, place.name as place, alias, unit_spelling.folded, seen_in, confirmed_by
from unit_spelling
join unit using (unit_id)
left join unit as place on place.unit_id = unit.place_id
where len(getvariable('caller_scope')::varchar[]) > 0
order by unit.name collate vi, alias collate vi
