-- vi
-- Câu hỏi: Có số liệu của những đơn vị nào, trong địa phương và cụm, khối đã chọn?
-- Một dòng: một đơn vị.
-- Cách tính: Những đơn vị có ít nhất một số liệu hiện hành mà người hỏi được xem. Tìm theo tên bỏ dấu, mọi cách viết đã
-- biết của đơn vị; đơn vị có số liệu của chính mình đứng trước.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $text: chữ cần tìm, đã bỏ dấu; rỗng là tất cả
-- en
-- Question: Which units have figures, within the place and cluster chosen?
-- Grain: one unit.
-- Method: Units with at least one current figure the caller may see. Found by their name without accents, in every
-- spelling known of the unit; units with figures of their own come first.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $text: the text looked for, folded; empty is all
select unit.unit_id, unit.name as unit, place.name as place, count(*) filter (where visible_fact.unit_id = unit.unit_id) as figures,
    (select list(folded order by folded) from unit_name where unit_name.unit_id = unit.unit_id) as spellings
from visible_fact
join unit on unit.unit_id = visible_fact.unit_id or unit.unit_id = visible_fact.place_id
left join unit as place on place.unit_id = unit.place_id
where ($place::varchar is null or visible_fact.place_id = $place)
    and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
    and unit.unit_id in (select unit_id from unit_name where contains(folded, $text::varchar))
group by unit.unit_id, unit.name, place.name
order by figures = 0, unit.name collate vi
