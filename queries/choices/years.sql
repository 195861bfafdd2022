-- vi
-- Câu hỏi: Có số liệu cả năm của những năm nào, trong địa phương và cụm, khối đã chọn?
-- Một dòng: một năm.
-- Cách tính: Những năm có ít nhất một số liệu hiện hành mà người hỏi được xem, kỳ cả năm hoặc nửa năm; mới nhất trước.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $kind: loại số liệu năm đó phải có (score, target, award …), NULL là bất kỳ
-- en
-- Question: Which years have figures, within the place and cluster chosen?
-- Grain: one year.
-- Method: Years with at least one current figure the caller may see, of the whole year or half of it; newest first.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $kind: the kind of fact the year must have (score, target, award …), NULL is any
select period.year, count(*) as figures
from visible_fact
join period using (period_id)
where ($place::varchar is null or visible_fact.place_id = $place)
    and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
    and ($kind::varchar is null or visible_fact.kind = $kind)
group by all
order by period.year desc
