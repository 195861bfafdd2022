-- vi
-- Câu hỏi: Trong năm, bao nhiêu đơn vị được tặng Cờ thi đua cấp tỉnh trở lên?
-- Một dòng: cả phạm vi được hỏi trong một năm.
-- Cách tính: Đếm đơn vị nêu tên đã có quyết định tặng Cờ thi đua của Chính phủ hoặc cấp tỉnh, mỗi đơn vị một lần; bảng
-- tổng hợp kể nhiều hơn danh sách thì lấy bảng tổng hợp. Không tính đề nghị đang trình và số liệu 6 tháng.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: How many units were granted an emulation flag of the province or above in the year?
-- Grain: all that was asked for, in one year.
-- Method: Named units that were granted the flag of the Government or of the province, each once; where a summary
-- tells of more than the list, the summary. Pending proposals and half-years do not count.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
select
    count(distinct award.unit_id) + coalesce(sum(award.value) filter (where award.unit_id is null), 0) as units,
    list(award.fact_id) as facts, bool_or(award.illustrative) as illustrative
from counted_award as award
join period on period.period_id = award.period_id and period.kind = 'year'
where award.award_id in ('flag_government', 'flag_province') and award.status = 'granted'
    and period.year = $year
    and ($place::varchar is null or award.place_id = $place)
    and ($cluster::varchar is null or award.cluster_id = $cluster)
having count(*) > 0
