-- vi
-- Câu hỏi: Cơ quan đã ghi chú gì cho một biểu đồ?
-- Một dòng: ghi chú mới nhất của một năm, hoặc của mọi năm.
-- Cách tính: Lần ghi sau thay lần ghi trước; ghi chú trống là đã bỏ.
-- $exhibit: tên biểu đồ
-- $place: mã địa phương, NULL là không chọn
-- $cluster: mã cụm, khối, NULL là không chọn
-- $unit: mã đơn vị, NULL là không chọn
-- en
-- Question: What has the office noted on an exhibit?
-- Grain: the newest note of a year, or of every year.
-- Method: A later note replaces the one before; an empty one takes it away.
-- $exhibit: name of the exhibit
-- $place: id of the place, NULL is none chosen
-- $cluster: id of the cluster, NULL is none chosen
-- $unit: id of the unit, NULL is none chosen
select year, text, person, saved_at
from visible_note
where exhibit = $exhibit
    and place_id is not distinct from $place::varchar
    and cluster_id is not distinct from $cluster::varchar
    and unit_id is not distinct from $unit::varchar
    and text <> ''
order by year nulls first
