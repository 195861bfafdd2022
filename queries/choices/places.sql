-- vi
-- Câu hỏi: Có số liệu của những địa phương nào?
-- Một dòng: một địa phương.
-- Cách tính: Những địa phương có ít nhất một số liệu hiện hành mà người hỏi được xem, theo thứ tự chữ cái.
-- en
-- Question: Which places have figures?
-- Grain: one place.
-- Method: Places with at least one current figure the caller may see, in alphabetical order.
select unit.unit_id as place_id, unit.name as place, count(*) as figures
from visible_fact
join unit on unit.unit_id = visible_fact.place_id
group by unit.unit_id, unit.name
order by unit.name collate vi
