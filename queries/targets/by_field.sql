-- vi
-- Câu hỏi: Ở mỗi lĩnh vực, bao nhiêu chỉ tiêu đạt và vượt kế hoạch?
-- Một dòng: một lĩnh vực trong một năm.
-- Cách tính: Đếm chỉ tiêu cả năm của các đơn vị theo lĩnh vực và kết quả đánh giá (như “Thực hiện chỉ tiêu của từng đơn vị”). Tỷ lệ là
-- số chỉ tiêu đạt và vượt trên số chỉ tiêu đã có kết quả; chỉ tiêu chưa có kết quả đếm riêng. Lĩnh vực là nhóm mà bảng chỉ tiêu ghi,
-- hoặc lĩnh vực của chỉ tiêu trong danh mục. Chỉ tiêu chung của cả cụm, khối không đếm.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: In each field, how many targets met or exceeded the plan?
-- Grain: one field in one year.
-- Method: Yearly targets of units counted by field and verdict (as in "Targets of each unit"). The share is of targets met or
-- exceeded over targets with a result; those without are counted apart. The field is the group of rows in the table of
-- targets, or the indicator's in the catalogue. Targets of a whole cluster are not counted.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    field, subject_id, year, period_ends, indicator_id, indicator_vi, indicator_en, unit_of_measure, direction, comparator,
    plan, ceiling, applicable, actual, actual_written, interim, interim_written, interim_fact, facts, illustrative
from yearly_target
where unit_id is not null
    and ($place::varchar is null or place_id = $place)
    and ($cluster::varchar is null or cluster_id = $cluster)
    and ($year::integer is null or year = $year)
order by year, field collate vi nulls last, indicator_vi collate vi
