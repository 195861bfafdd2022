-- vi
-- Câu hỏi: Đơn vị nào đã có, đơn vị nào chưa có số liệu của năm, theo từng loại?
-- Một dòng: một đơn vị, một loại số liệu (điểm thi đua, chỉ tiêu, kết quả 6 tháng, kết quả cả năm, xếp loại, khen thưởng).
-- Cách tính: Các đơn vị là thành viên cụm, khối trong năm; không có danh sách thành viên thì các đơn vị có số liệu trong năm. Đếm số
-- liệu hiện hành nêu tên đơn vị. Chỉ nêu những loại mà ít nhất một đơn vị đã có hoặc đã có hạn gửi. Hạn gửi ghi ở trang Danh mục; hạn
-- riêng của đơn vị đứng trước hạn chung. Đơn vị đã có đủ khi mọi loại phải gửi đều có và kết quả không ít hơn số chỉ tiêu đã đăng ký;
-- ít hơn thì cần bổ sung. Có ít số liệu hơn không phải là làm kém hơn.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là năm mới nhất có số liệu
-- en
-- Question: Which units have figures of the year, and which have none yet, of each kind?
-- Grain: one unit, one kind of figures (points, targets, half-year's results, year's results, ratings, awards).
-- Method: The members of the clusters in the year; without a list of members the units with figures in the year. Current figures
-- that name the unit are counted. Only kinds that at least one unit has, or that are due, are told. The day due is
-- entered on the page Catalogues; a unit's own comes before the common one. A unit is complete where every kind it owes is there
-- and its results are no fewer than its targets; with fewer it has some to add. Fewer figures do not mean poorer work.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is the newest with figures
with figure as (
    select
        visible_fact.*, period.year,
        case
            when visible_fact.kind not in ('result', 'score', 'target', 'rating', 'award') then null
            when period.kind = 'year' then visible_fact.kind
            when visible_fact.kind = 'result' and substr(visible_fact.period_id, 6) = 'H1' then 'half_result'
            else visible_fact.kind || '@' || substr(visible_fact.period_id, 6)
        end as figures
    from visible_fact
    join period using (period_id)
    where visible_fact.unit_id is not null
        and ($place::varchar is null or visible_fact.place_id = $place)
        and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
),
asked as (
    select coalesce($year::integer, max(year)) as year from figure
),
of_year as (
    select figure.* from figure join asked using (year)
),
asked_unit as (
    select placed.*, member_order.ordinal
    from (
        select of_year.year, of_year.unit_id, min(of_year.cluster_id) as cluster_id
        from of_year
        where of_year.kind = 'cluster_member' or not exists (
            from of_year as other
            where other.kind = 'cluster_member' and other.cluster_id is not distinct from of_year.cluster_id
        )
        group by all
    ) as placed
    left join member_order using (unit_id, cluster_id, year)
),
due as (
    select asked_unit.unit_id, figures, coalesce(max(due_on) filter (report_deadline.unit is not null), max(due_on)) as due_on
    from report_deadline
    join asked using (year)
    join asked_unit on report_deadline.cluster is null or report_deadline.cluster_id = asked_unit.cluster_id
    join unit on unit.unit_id = asked_unit.unit_id
    where report_deadline.unit is null or lower(report_deadline.unit) = lower(unit.name)
    group by asked_unit.unit_id, figures
),
kind as (
    select figures from of_year where figures is not null and not contains(figures, '@')
    union
    select figures from due
)
select
    asked_unit.unit_id, unit.name as unit, cluster.name as cluster, asked.year, known.figures,
    count(of_year.fact_id) as n, max(live_batch.committed_at) as newest, any_value(due.due_on) as due_on,
    min(live_batch.committed_at) as earliest, arg_max(live_batch.file_name, live_batch.data_version) as newest_file,
    arg_max(live_batch.document_number, live_batch.data_version) as newest_document,
    list(of_year.fact_id) filter (where of_year.fact_id is not null) as facts,
    coalesce(bool_or(of_year.illustrative), false) as illustrative
from asked_unit
cross join asked
cross join kind as known
join unit on unit.unit_id = asked_unit.unit_id
left join cluster on cluster.cluster_id = asked_unit.cluster_id
left join of_year on of_year.unit_id = asked_unit.unit_id and of_year.figures = known.figures
left join live_batch on live_batch.batch_id = of_year.batch_id
left join due on due.figures = known.figures and due.unit_id = asked_unit.unit_id
where due.due_on is not null or known.figures in (select figures from of_year)
group by asked_unit.unit_id, unit.name, cluster.name, asked.year, known.figures, asked_unit.ordinal
order by
    cluster.name collate vi nulls first, asked_unit.ordinal nulls last, unit.name collate vi, asked_unit.unit_id,
    list_position(
        ['target', 'half_result', 'result', 'score', 'rating', 'award'], split_part(known.figures, '@', 1)
    ), known.figures
