-- vi
-- Câu hỏi: Chỉ tiêu nào nhiều đơn vị chưa đạt nhất?
-- Một dòng: một chỉ tiêu trong một năm.
-- Cách tính: Đếm các đơn vị theo kết quả đánh giá từng chỉ tiêu cả năm (như “Thực hiện chỉ tiêu của từng đơn vị”); tỷ lệ chưa đạt
-- tính trên số đơn vị đã có kết quả, đơn vị chưa có số liệu đếm riêng. Chỉ tiêu chung của cả cụm, khối không đếm.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: Which indicator is missed by most units?
-- Grain: one indicator in one year.
-- Method: Units counted by the verdict on each yearly target (as in "Targets of each unit"); the share missed is of units
-- with a result, those without data are counted apart. Targets of a whole cluster are not counted.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    subject_id, year, period_ends, indicator_id, indicator_vi, indicator_en, unit_of_measure, direction, comparator, plan,
    ceiling, applicable, actual, actual_written, interim, interim_written, interim_fact, facts, illustrative
from yearly_target
where unit_id is not null
    and ($place::varchar is null or place_id = $place)
    and ($cluster::varchar is null or cluster_id = $cluster)
    and ($year::integer is null or year = $year)
order by year, field collate vi, indicator_vi collate vi
