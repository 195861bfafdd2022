-- vi
-- Câu hỏi: Mỗi đơn vị đăng ký chỉ tiêu gì, thực hiện được bao nhiêu, đã đạt kế hoạch chưa?
-- Một dòng: một chỉ tiêu cả năm của một đơn vị, hoặc của cả cụm, khối, địa phương.
-- Cách tính: So kết quả cả năm với kế hoạch đã đăng ký. Kế hoạch là một con số: cao hơn là vượt, bằng (khi làm tròn như
-- hiển thị) là đạt, thấp hơn là chưa đạt. Kế hoạch là điều kiện (“trên 95%”, “từ 40% trở lên”, “không quá 7,5%”): thỏa điều kiện là
-- đạt. Chỉ tiêu càng thấp càng tốt và chỉ tiêu bằng 0: không cao hơn kế hoạch là đạt. Chỉ tiêu bằng lời không tự đánh giá. Chưa có
-- kết quả: trong năm là chưa đến kỳ đánh giá, hết năm là chưa có số liệu, không bao giờ là chưa đạt. Trong năm, kết quả 6
-- tháng chỉ cho biết đúng hay chậm tiến độ: tỷ lệ so với cả kế hoạch, số đếm và số tiền so với một nửa. Tỷ lệ xếp loại của cụm,
-- khối chưa ghi kết quả thì lấy từ số đã được xếp loại. Trên trang, đơn vị có chỉ tiêu thì chỉ tiêu chung của cụm, khối đứng riêng.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: What did each unit pledge, what came of it, and is the plan met?
-- Grain: one yearly target of one unit, or of a whole cluster or place.
-- Method: The year's result against the plan pledged. A plan that is a plain number: above it is exceeded, equal (as
-- rounded on the screen) is met, below is missed. A condition ("above 95%", "at least 40%", "at most 7.5%"): fulfilled is met.
-- Where less is better, and for targets of zero: not above the plan is met. Targets in words are not judged. Without a
-- result: not yet due within the year, no data after it, never missed. Within the year a half-year's result only says on
-- track or behind: shares against the whole plan, counts and amounts against half of it. A cluster's share of ratings
-- without a stated result is taken from the ratings themselves. On the page, what clusters pledged stands apart from their units.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    place_id, place, cluster_id, cluster, unit_id, subject_id, subject, year, period_ends, indicator_id, indicator_vi,
    indicator_en, field, unit_of_measure, direction, comparator, plan, ceiling, plan_written, applicable, actual,
    actual_written, result_status, interim, interim_written, interim_fact, facts, illustrative
from yearly_target
where ($place::varchar is null or place_id = $place)
    and ($cluster::varchar is null or cluster_id = $cluster)
    and ($year::integer is null or year = $year)
order by
    year, place collate vi, cluster collate vi nulls first, unit_id is not null, ordinal nulls last, subject collate vi,
    field collate vi, indicator_vi collate vi
