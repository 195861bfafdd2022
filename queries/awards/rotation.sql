-- vi
-- Câu hỏi: Cờ thi đua, Bằng khen đã qua đơn vị nào, và đơn vị nào nhiều năm chưa có?
-- Một dòng: một đơn vị.
-- Cách tính: Các đơn vị là thành viên cụm, khối trong năm (không có danh sách thành viên thì đơn vị có điểm hoặc khen thưởng). Số lần và
-- các năm được tặng cờ thi đua, bằng khen từ cấp tỉnh trở lên trong số năm đang xét, theo năm thành tích; đơn vị mang tên cũ tính chung,
-- đơn vị do hợp nhất, chia tách tính từ năm đó. Chưa có lần nào thì tính từ năm đầu tiên có số liệu về đơn vị. Lâu nhất đứng trước.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm cuối, NULL là năm mới nhất có khen thưởng
-- $years: số năm đang xét, NULL là 5
-- en
-- Question: Which units have flags and certificates of merit passed through, and which have gone years without?
-- Grain: one unit.
-- Method: The members of the clusters in the year (without a list of members, units with points or awards). How often and in which
-- years emulation flags and certificates of merit of the province or above were granted in the years looked at, by the year of the
-- achievement; a unit's former name counts, a unit that came of a merger or split counts from that year. Where there was none,
-- years count from the first in which anything is on record of the unit. The longest without first.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the last year, NULL is the newest with awards
-- $years: how many years are looked at, NULL is 5
with granted as (
    select
        unit_today.today_id as unit_id, period.year, step.fact_id, step.illustrative,
        starts_with(step.award_id, 'flag_') as is_flag
    from award_step as step
    join unit_today using (unit_id)
    join period on period.period_id = step.period_id and period.kind in ('year', 'school_year')
    where step.status = 'granted' and not step.overtaken and step.is_named and step.recipient_kind = 'collective'
        and (starts_with(step.award_id, 'flag_') or starts_with(step.award_id, 'certificate_'))
),
asked as (
    select coalesce($year::integer, (select max(year) from granted)) as last_year, coalesce($years::integer, 5) as years
),
on_record as (
    select
        unit_today.today_id as unit_id, visible_fact.cluster_id, period.year, visible_fact.fact_id, visible_fact.kind,
        visible_fact.illustrative
    from visible_fact
    join unit_today using (unit_id)
    join period using (period_id)
    where visible_fact.kind in ('cluster_member', 'score', 'award', 'rating')
        and ($place::varchar is null or visible_fact.place_id = $place)
        and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
),
chosen as (
    select unit_id, min(cluster_id) as cluster_id, list(fact_id) filter (kind = 'cluster_member') as member_facts,
        bool_or(illustrative) as illustrative
    from on_record
    cross join asked
    where year = last_year
        and (kind = 'cluster_member' or not exists (from on_record as other where other.kind = 'cluster_member' and other.year = last_year))
    group by unit_id
),
known_since as (
    select
        unit_id,
        greatest(min(year), coalesce((
            select max(unit_change.year)
            from unit_change
            join unit_today as new on new.unit_id = unit_change.to_unit_id
            where new.today_id = on_record.unit_id and change_kind <> 'rename'
        ), 0)) as since
    from on_record
    group by unit_id
)
select
    chosen.unit_id, unit.name as unit, cluster.name as cluster, asked.last_year as year, asked.years as span, known_since.since,
    count(*) filter (is_flag and granted.year > last_year - years) as flags,
    list(granted.year order by granted.year) filter (is_flag and granted.year > last_year - years) as flag_years,
    count(*) filter (not is_flag and granted.year > last_year - years) as certificates,
    list(granted.year order by granted.year) filter (not is_flag and granted.year > last_year - years) as certificate_years,
    max(granted.year) as last_granted,
    last_year - coalesce(max(granted.year), known_since.since - 1) as years_without,
    max(granted.year) is null as never,
    list_concat(
        list(granted.fact_id) filter (where granted.fact_id is not null), any_value(chosen.member_facts)
    ) as facts,
    bool_or(coalesce(granted.illustrative, false)) or bool_or(chosen.illustrative) as illustrative
from chosen
cross join asked
join known_since using (unit_id)
join unit on unit.unit_id = chosen.unit_id
left join cluster on cluster.cluster_id = chosen.cluster_id
left join unit_order_of_year as unit_order on unit_order.unit_id = chosen.unit_id and unit_order.year = asked.last_year
left join granted
    on granted.unit_id = chosen.unit_id and granted.year <= last_year and granted.year >= known_since.since
group by chosen.unit_id, unit.name, cluster.name, unit_order.ordinal, asked.last_year, asked.years, known_since.since
order by years_without desc, cluster.name collate vi, unit_order.ordinal nulls last, unit.name collate vi
