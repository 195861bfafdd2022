-- vi
-- Câu hỏi: Những đơn vị nào tương đồng với một đơn vị, để đặt cạnh nhau?
-- Một dòng: một đơn vị khác có số liệu, tương đồng nhất đứng trước.
-- Cách tính: Tương đồng là cùng cụm, khối (không có thì cùng loại đơn vị) và số người từ một nửa đến gấp đôi. Chưa có số người của một trong
-- hai đơn vị thì chỉ xét cụm, khối, loại đơn vị. Cùng cụm, khối đứng trước; rồi đến đơn vị đã biết số người, gần nhất đứng trước.
-- $unit: mã đơn vị
-- en
-- Question: Which units are like one, to be put beside it?
-- Grain: one other unit with figures, the most alike first.
-- Method: Alike are units of one cluster (else of one kind of unit) with from half to double the staff. Where the staff of either is
-- not known, only cluster and kind count. Those of the same cluster come first; then those whose staff is known, the nearest first.
-- $unit: id of the unit
select other_id as unit_id, unit.name as unit, same_cluster, same_size, size
from unit_likeness
join unit on unit.unit_id = other_id
where unit_likeness.unit_id = $unit and is_alike
order by same_cluster desc, size is null, abs(ln(size)), unit.name collate vi, other_id
