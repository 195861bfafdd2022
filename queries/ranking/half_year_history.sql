-- vi
-- Câu hỏi: Từ điểm 6 tháng, điểm cả năm của từng đơn vị có thể ở khoảng nào?
-- Một dòng: một đơn vị trong một năm có điểm 6 tháng: năm được hỏi, và các năm trước làm căn cứ.
-- Cách tính: Từ tổng điểm 6 tháng năm nay và các năm trước của chính đơn vị (từ 3 năm trở lên, tối đa 5 năm gần nhất), nếu chưa đủ thì
-- của các đơn vị cùng cụm, khối: tỷ số giữa điểm cả năm và điểm 6 tháng nhân với điểm 6 tháng năm nay, từ thấp nhất đến cao nhất, hoặc
-- từ 10% đến 90% khi có 10 kết quả trở lên. Kiểm chứng: bỏ ra từng năm, xem điểm thật của năm đó có nằm trong khoảng tính từ các năm còn
-- lại không. Dưới 3 năm là chưa đủ dữ liệu. Không dự báo thứ hạng.
-- $cluster: mã cụm, khối
-- $year: năm, NULL là năm gần nhất có điểm 6 tháng
-- en
-- Question: From the points at mid-year, which range may each unit's points of the year lie in?
-- Grain: one unit in one year with points at mid-year: the year asked for, and the years before it.
-- Method: From this half-year's total points and the unit's own past (three years or more, the latest five), else that of
-- the units of its cluster: the ratio of the year's points to the half-year's times this half-year's, from the lowest to
-- the highest, or from 10% to 90% of ten results and more. Tested by leaving out one year at a time: did its real points lie
-- in the range of the others? Fewer than three years are not enough data. Ranks are not foretold.
-- $cluster: id of the cluster
-- $year: the year, NULL is the newest with points at mid-year
with half_year as (
    select
        half.unit_id, half.cluster_id, half.year, half.points as half, half.stage as half_stage, whole.points as whole,
        whole.stage as whole_stage, coalesce(half.illustrative or whole.illustrative, half.illustrative) as illustrative,
        list_filter(half.facts || coalesce(whole.facts, []), lambda fact: fact is not null) as facts
    from ranked_score as half
    left join ranked_score as whole
        on whole.unit_id = half.unit_id and whole.cluster_id = half.cluster_id and whole.year = half.year
            and whole.period_kind = 'year'
    where half.period_kind = 'half' and half.first_month = 1 and half.cluster_id = $cluster
)
select
    cluster.name as cluster, half_year.cluster_id, half_year.unit_id, unit.name as unit,
    (select list(former_id) from former_name where former_name.unit_id = half_year.unit_id) as former_ids,
    half_year.year, half_year.year = coalesce($year::integer, (select max(year) from half_year)) as is_asked,
    half, half_stage, whole, whole_stage, half_year.illustrative, half_year.facts
from half_year
join unit on unit.unit_id = half_year.unit_id
join cluster on cluster.cluster_id = half_year.cluster_id
left join member_order as member
    on member.unit_id = half_year.unit_id and member.cluster_id = half_year.cluster_id and member.year = half_year.year
where half_year.year <= coalesce($year::integer, (select max(year) from half_year))
order by half_year.year desc, member.ordinal nulls last, unit.name collate vi
