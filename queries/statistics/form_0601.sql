-- vi
-- Câu hỏi: Biểu 0601.N/BNV-TĐKT: số phong trào thi đua theo phạm vi và thời gian thực hiện là bao nhiêu?
-- Một dòng: một phạm vi (toàn quốc; bộ, ban, ngành, tỉnh; cụm, khối; cơ quan, đơn vị), và một dòng tổng số.
-- Cách tính: Đếm các phong trào mà danh sách của năm nêu; một phong trào nêu nhiều lần chỉ đếm một lần. Thời gian thực hiện theo
-- các mức của biểu; không đọc được thời gian thì vào cột chưa rõ. Tổng số = dưới 1 năm + 1 năm + trên 1 đến dưới 3 + 3 đến
-- dưới 5 + từ 5 năm trở lên + chưa rõ. Thông tư 02/2023/TT-BNV (hiệu lực hiện nay chưa kiểm chứng).
-- $place: mã địa phương, NULL là tất cả
-- $year: năm báo cáo
-- en
-- Question: Form 0601.N/BNV-TĐKT: how many emulation movements are there by scope and duration?
-- Grain: one scope (nation; ministry or province; cluster; agency or unit), and one row for the total.
-- Method: Counts the movements that the year's lists name; a movement named several times counts once. Durations by the bands of
-- the form; one that cannot be read stands in the column not known. Total = below 1 year + 1 year + above 1 to below 3 + 3 to
-- below 5 + 5 years or more + not known. Circular 02/2023/TT-BNV (whether still in force is not verified).
-- $place: id of the place, NULL is all
-- $year: year of the report
with launched as (
    select
        launch.movement_id, any_value(launch.scope) as scope, max(launch.months) as months,
        list(launch.fact_id) as facts, bool_or(launch.illustrative) as illustrative
    from launch
    join period on period.period_id = launch.period_id and period.year = $year and period.kind = 'year'
    where $place::varchar is null or launch.place_id = $place
    group by launch.movement_id
),
banded as (
    select launched.*, band.duration
    from launched
    left join catalogue.movement_duration as band
        on launched.months >= band.from_months::integer
        and (band.below_months is null or band.below_months = '' or launched.months < band.below_months::integer)
        and band.valid_from <= $year::varchar || '-12-31'
        and (band.valid_to is null or band.valid_to = '' or band.valid_to >= $year::varchar || '-12-31')
),
counted as (
    select
        scope.ordinal::integer as ordinal, scope.scope, scope.name_vi as scope_vi, scope.name_en as scope_en,
        count(banded.movement_id) as total,
        count(*) filter (duration = 'below_1') as below_1_year, count(*) filter (duration = 'one') as one_year,
        count(*) filter (duration = '1_to_3') as "1_to_3_years", count(*) filter (duration = '3_to_5') as "3_to_5_years",
        count(*) filter (duration = '5_or_more') as "5_or_more_years",
        count(*) filter (banded.movement_id is not null and duration is null) as not_known,
        coalesce(flatten(list(banded.facts)), []) as facts, coalesce(bool_or(banded.illustrative), false) as illustrative
    from catalogue.movement_scope as scope
    left join banded using (scope)
    where exists (from launched)
    group by all
)
select * from counted
union all
select
    0, 'total', 'Tổng số', 'Total', sum(total)::bigint, sum(below_1_year)::bigint, sum(one_year)::bigint,
    sum("1_to_3_years")::bigint, sum("3_to_5_years")::bigint, sum("5_or_more_years")::bigint, sum(not_known)::bigint,
    flatten(list(facts)), bool_or(illustrative)
from counted
having count(*) > 0
order by ordinal
