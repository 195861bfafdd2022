-- vi
-- Câu hỏi: Ở các kỳ sơ kết 6 tháng đầu năm, một đơn vị được bao nhiêu điểm, xếp hạng mấy trong cụm, khối?
-- Một dòng: một kỳ 6 tháng đầu năm.
-- Cách tính: Tổng điểm ở bước chấm sau cùng đã có của kỳ 6 tháng; chỉ so 6 tháng với 6 tháng, không đặt cạnh điểm cả năm.
-- Xếp hạng theo tổng điểm giữa các đơn vị của cụm, khối kỳ đó, bằng điểm thì đồng hạng. Người chỉ được xem số liệu của
-- riêng đơn vị thấy hạng ghi trong bảng điểm.
-- $unit: mã đơn vị
-- en
-- Question: At the mid-year reviews, how many points had a unit, and which rank in its cluster?
-- Grain: one first half of a year.
-- Method: Total points of the half-year at the latest stage there is; halves are compared with halves, never with whole
-- years. Ranked by total points among the cluster's units of that half-year, equal points share a rank. Who may see one
-- unit's figures only is shown the rank printed in the score sheet.
-- $unit: id of the unit
with ranked as (
    select
        total.unit_id, total.cluster_id, period.year, total.value as points, total.stage,
        printed.value::integer as printed_rank,
        case when sees_all then rank() over best_first else printed.value end::integer as rank,
        case when sees_all then count(*) over everyone end as of_units,
        sees_all and count(*) over equals > 1 as is_tied, total.illustrative,
        [total.fact_id, printed.fact_id] as facts
    from (
        select *, list_has_any(getvariable('caller_scope')::varchar[], ['*', place_id, cluster_id]) as sees_all
        from best_score
        where criterion_id is null and value is not null
    ) as total
    join period on period.period_id = total.period_id and period.kind = 'half' and month(period.starts) = 1
    left join score as printed
        on printed.unit_id = total.unit_id and printed.period_id = total.period_id and printed.stage = total.stage
        and printed.criterion_id is null and printed.measure = 'rank'
    window
        best_first as (partition by total.place_id, total.cluster_id, total.period_id order by round(total.value, 4) desc),
        everyone as (partition by total.place_id, total.cluster_id, total.period_id),
        equals as (partition by total.place_id, total.cluster_id, total.period_id, round(total.value, 4))
)
select
    ranked.unit_id, unit.name as unit, cluster.name as cluster, ranked.year, ranked.points, ranked.stage, ranked.rank,
    ranked.of_units, ranked.is_tied, ranked.printed_rank, ranked.illustrative, list_distinct(ranked.facts) as facts
from ranked
join unit using (unit_id)
left join cluster using (cluster_id)
where ranked.unit_id = $unit
order by ranked.year
