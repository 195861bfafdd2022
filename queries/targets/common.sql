-- vi
-- Câu hỏi: Cả cụm, khối, địa phương đăng ký chỉ tiêu chung gì, đã đạt kế hoạch chưa?
-- Một dòng: một chỉ tiêu cả năm của cả một cụm, khối hoặc địa phương.
-- Cách tính: Như chỉ tiêu của đơn vị (targets/by_unit): so kết quả cả năm với kế hoạch đã đăng ký. Tỷ lệ xếp loại của cụm, khối
-- chưa ghi kết quả thì lấy từ số đã được xếp loại. Chưa có kết quả là chưa đến kỳ hoặc chưa có số liệu, không bao giờ là chưa đạt.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: What did whole clusters and places pledge, and is the plan met?
-- Grain: one yearly target of a whole cluster or place.
-- Method: As for the targets of units (targets/by_unit): the year's result against the plan pledged. A cluster's share of
-- ratings without a stated result is taken from the ratings themselves. Without a result: not yet due or no data, never missed.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    place_id, place, cluster_id, cluster, unit_id, subject_id, subject, year, period_ends, indicator_id, indicator_vi,
    indicator_en, field, unit_of_measure, direction, comparator, plan, ceiling, plan_written, applicable, actual,
    actual_written, result_status, interim, interim_written, interim_fact, facts, illustrative
from yearly_target
where unit_id is null
    and ($place::varchar is null or place_id = $place)
    and ($cluster::varchar is null or cluster_id = $cluster)
    and ($year::integer is null or year = $year)
order by year, place collate vi, cluster collate vi nulls first, field collate vi, indicator_vi collate vi
