-- vi
-- Câu hỏi: Cụm, khối (hoặc địa phương) đăng ký những mục tiêu thi đua nào cho năm này?
-- Một dòng: một chỉ tiêu chung, không kể chỉ tiêu riêng của từng đơn vị.
-- Cách tính: Kế hoạch như đã viết trong bảng đăng ký, theo thứ tự trong bảng; chỉ tiêu không bằng số giữ nguyên lời.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: Which targets does the cluster (or the place) pledge for this year?
-- Grain: one common target, without those of single units.
-- Method: The plan as written in the registration, in its order; targets that are no figure keep their words.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
select
    period.year, coalesce(cluster.name, place.name) as subject, indicator.name as indicator, indicator.name_en,
    coalesce(nullif(target.as_written, ''), target.qualitative) as plan_written, target.unit_of_measure,
    [target.fact_id] as facts, target.illustrative
from target
join period using (period_id)
join indicator using (indicator_id)
join unit as place on place.unit_id = target.place_id
left join cluster on cluster.cluster_id = target.cluster_id
where target.unit_id is null and period.kind = 'year' and period.year = $year::integer
    and ($place::varchar is null or target.place_id = $place)
    and ($cluster::varchar is null or target.cluster_id = $cluster)
order by subject collate vi, target.source_id, try_cast(regexp_extract(target.cell, '\d+') as integer), target.cell
