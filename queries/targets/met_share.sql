-- vi
-- Câu hỏi: Mỗi đơn vị, mỗi cụm, khối đạt và vượt bao nhiêu phần số chỉ tiêu đã đăng ký?
-- Một dòng: một đơn vị trong một năm; dòng của cả cụm, khối cộng các đơn vị của cụm, khối.
-- Cách tính: Đếm chỉ tiêu cả năm của từng đơn vị theo kết quả đánh giá (như “Thực hiện chỉ tiêu của từng đơn vị”). Tỷ lệ là số chỉ
-- tiêu đạt và vượt trên số chỉ tiêu đã có kết quả; của cụm, khối: cộng số đếm rồi mới chia, không lấy trung bình các tỷ lệ. Chỉ
-- tiêu chung của cả cụm, khối không đếm.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: Which share of its targets did each unit, and each cluster, meet or exceed?
-- Grain: one unit in one year; a row of a whole cluster sums its units.
-- Method: Each unit's yearly targets counted by verdict (as in "Targets of each unit"). The share is of targets met or exceeded
-- over targets with a result; of a cluster: counts are summed and divided then, never an average of rates. Targets of a
-- whole cluster are not counted.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    place_id, place, cluster_id, cluster, subject_id, subject, ordinal, year, period_ends, indicator_id, indicator_vi,
    indicator_en, unit_of_measure, direction, comparator, plan, ceiling, applicable, actual, actual_written, interim,
    interim_written, interim_fact, facts, illustrative
from yearly_target
where unit_id is not null
    and ($place::varchar is null or place_id = $place)
    and ($cluster::varchar is null or cluster_id = $cluster)
    and ($year::integer is null or year = $year)
order by year, place collate vi, cluster collate vi nulls first, ordinal nulls last, subject collate vi, indicator_vi collate vi
