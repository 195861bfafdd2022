-- vi
-- Câu hỏi: Thứ hạng của các đơn vị trong một cụm, khối thay đổi thế nào qua các năm?
-- Một dòng: một đơn vị có điểm, một năm.
-- Cách tính: Mỗi năm xếp hạng theo tổng điểm ở bước chấm sau cùng đã có, chỉ giữa các đơn vị của cụm, khối năm đó; bằng
-- điểm thì đồng hạng. Chỉ lấy kỳ cả năm. Hạng của các đơn vị trước và sau khi sắp xếp không nối với nhau. Người chỉ được
-- xem số liệu của riêng đơn vị thấy hạng ghi trong bảng điểm.
-- $cluster: mã cụm, khối
-- en
-- Question: How have the ranks of a cluster's units changed over the years?
-- Grain: one unit with points, one year.
-- Method: Each year ranked by total points at the latest stage there is, only among the cluster's units of that year;
-- equal points share a rank. Whole years only. Ranks of units before and after a reorganisation are not joined. Who may
-- see one unit's figures only is shown the rank printed in the score sheet.
-- $cluster: id of the cluster
with ranked as (
    select
        total.unit_id, period.year, total.value as points, total.stage,
        case when sees_all then rank() over best_first else printed.value end::integer as rank,
        case when sees_all then count(*) over everyone end as of_units, total.illustrative,
        [total.fact_id, printed.fact_id] as facts
    from (
        select *, list_has_any(getvariable('caller_scope')::varchar[], ['*', place_id, cluster_id]) as sees_all
        from best_score
        where criterion_id is null and value is not null and cluster_id = $cluster
    ) as total
    join period on period.period_id = total.period_id and period.kind = 'year'
    left join score as printed
        on printed.unit_id = total.unit_id and printed.period_id = total.period_id and printed.stage = total.stage
        and printed.criterion_id is null and printed.measure = 'rank'
    window
        best_first as (partition by total.period_id order by round(total.value, 4) desc),
        everyone as (partition by total.period_id)
),
member as (
    select unit_id, period.year, ordinal
    from cluster_member
    join period using (period_id)
    where cluster_member.cluster_id = $cluster and period.kind = 'year'
),
change as (
    select
        coalesce(year(lineage.effective_on), period.year) as year, lineage.kind, lineage.word, lineage.effective_on,
        list(distinct unit.name order by unit.name) as into_units, list(fact_id) as facts
    from visible_fact
    join stored.unit_lineage as lineage using (fact_id)
    left join period using (period_id)
    join unit on unit.unit_id = lineage.to_unit_id
    where visible_fact.unit_id in (select unit_id from ranked) or lineage.to_unit_id in (select unit_id from ranked)
    group by 1, 2, 3, 4
),
change_of_year as (
    select
        year,
        list({kind: kind, word: word, changed_on: effective_on, into_units: into_units} order by effective_on) as changes,
        flatten(list(facts)) as facts
    from change
    group by year
)
select
    cluster.name as cluster, ranked.unit_id, unit.name as unit, ranked.year, ranked.points, ranked.stage, ranked.rank,
    ranked.of_units, member.ordinal, change_of_year.changes, ranked.illustrative,
    list_distinct(flatten([ranked.facts, change_of_year.facts])) as facts
from ranked
join unit using (unit_id)
join cluster on cluster.cluster_id = $cluster
left join member using (unit_id, year)
left join change_of_year using (year)
order by ranked.year, member.ordinal nulls last, unit.name collate vi
