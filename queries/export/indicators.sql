-- vi
-- Câu hỏi: Cụm, khối theo dõi những chỉ tiêu nào?
-- Một dòng: một chỉ tiêu.
-- Cách tính: Chỉ tiêu có kế hoạch hoặc kết quả trong năm gần nhất không sau năm đã chọn, theo thứ tự đã nhập.
-- $cluster: mã cụm, khối
-- $year: năm
-- en
-- Question: Which indicators does the cluster follow?
-- Grain: one indicator.
-- Method: Indicators with a plan or a result in the newest year not after the chosen one, in the order they came.
-- $cluster: a cluster's id
-- $year: the year
with stated as (
    select indicator_id, fact_id, left(period_id, 4)::integer as year from target where cluster_id = $cluster
    union all
    select indicator_id, fact_id, left(period_id, 4)::integer as year from result where cluster_id = $cluster
),
newest as (
    select max(year) as year from stated where year <= $year
)
select indicator.name as indicator
from stated
join newest using (year)
join indicator using (indicator_id)
group by indicator.name
order by min(stated.fact_id)
