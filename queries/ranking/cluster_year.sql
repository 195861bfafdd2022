-- vi
-- Câu hỏi: Trong một năm, các đơn vị của cụm, khối được bao nhiêu điểm, xếp hạng mấy, so với năm trước thế nào?
-- Một dòng: một đơn vị của cụm, khối trong năm, kể cả đơn vị chưa có điểm.
-- Cách tính: Lấy tổng điểm ở bước chấm sau cùng đã có (chính thức, thẩm định sau giải trình, thẩm định, chấm chéo, tự
-- chấm). Xếp hạng theo tổng điểm trong cùng cụm, khối và năm; bằng điểm thì đồng hạng và bỏ trống hạng kế tiếp (1, 1, 3);
-- điểm làm tròn bốn chữ số thập phân để sai số phép cộng không phá thế đồng hạng. Thay đổi là hạng năm trước trừ hạng năm
-- nay; đơn vị mới vào cụm, khối hoặc vừa được sắp xếp thì không so, đơn vị chỉ đổi tên vẫn so. Tiêu chí không áp dụng
-- (KP) không tính vào điểm tối đa. Người chỉ được xem số liệu của riêng đơn vị thấy hạng ghi trong bảng điểm.
-- $cluster: mã cụm, khối
-- $year: năm, NULL là năm gần nhất có điểm
-- en
-- Question: In one year, how many points has each unit of a cluster, which rank, and how does it compare with last year?
-- Grain: one unit of the cluster in the year, units without points included.
-- Method: Total points at the latest stage there is (final, appraised after explanation, appraised, cross, self). Ranked
-- by total points within the cluster and year; equal points share a rank and the next is left out (1, 1, 3); points are
-- rounded to four decimals so that errors of addition break no tie. The change is last year's rank less this year's;
-- units new to the cluster or just reorganised are not compared, units merely renamed are. A criterion that does not
-- apply (KP) leaves the maximum. Who may see one unit's figures only is shown the rank printed in the score sheet.
-- $cluster: id of the cluster
-- $year: the year, NULL is the newest with points
with ranked as (
    select
        total.unit_id, period.year, total.value as points, total.stage, printed.value::integer as printed_rank,
        case when sees_all then rank() over best_first else printed.value end::integer as rank,
        case when sees_all then count(*) over everyone end as of_units,
        list_filter([total.fact_id, printed.fact_id], lambda id: id is not null) as facts, total.illustrative
    from (
        select
            *,
            list_has_any(getvariable('caller_scope')::varchar[], ['*', place_id, cluster_id]) as sees_all
        from best_score
        where criterion_id is null and value is not null and cluster_id = $cluster
    ) as total
    join period on period.period_id = total.period_id and period.kind = 'year'
    left join score as printed
        on printed.unit_id = total.unit_id and printed.period_id = total.period_id and printed.stage = total.stage
        and printed.measure = 'rank' and printed.criterion_id is null
    window
        best_first as (partition by total.period_id order by round(total.value, 4) desc),
        everyone as (partition by total.period_id)
),
member as (
    select unit_id, period.year, ordinal, role, fact_id, illustrative
    from cluster_member
    join period using (period_id)
    where cluster_member.cluster_id = $cluster and period.kind = 'year'
),
asked as (
    select coalesce($year::integer, max(year)) as year from ranked
),
present as (
    select unit_id, year from ranked
    union
    select unit_id, year from member
),
lineage as (
    select
        lineage.to_unit_id as unit_id, lineage.kind, visible_fact.unit_id as from_unit_id, lineage.word,
        lineage.effective_on, lineage.fact_id
    from visible_fact
    join stored.unit_lineage as lineage using (fact_id)
    left join period using (period_id)
    where coalesce(year(lineage.effective_on), period.year) = (select year from asked)
),
reorganised as (
    select unit_id, min(word) as word, min(effective_on) as changed_on, list(fact_id) as facts
    from lineage
    where kind in ('merge', 'split')
    group by unit_id
),
renamed as (
    select unit_id, any_value(from_unit_id) as from_unit_id, list(fact_id) as facts
    from lineage
    where kind = 'rename'
    group by unit_id
),
self_score as (
    select score.unit_id, score.value as points, score.fact_id
    from score
    join period using (period_id)
    where score.cluster_id = $cluster and score.stage = 'self' and score.measure = 'points'
        and score.criterion_id is null and period.kind = 'year' and period.year = (select year from asked)
),
not_applied as (
    select best_score.unit_id, sum(criterion.max_score) as max_score, list(best_score.fact_id) as facts
    from best_score
    join period using (period_id)
    join criterion on criterion.criterion_id = best_score.criterion_id and criterion.parent_id is null
    where best_score.not_applicable and best_score.cluster_id = $cluster
        and period.kind = 'year' and period.year = (select year from asked)
    group by best_score.unit_id
),
compared as (
    select
        present.unit_id, present.year, ranked.points, ranked.stage, ranked.rank, ranked.of_units, ranked.printed_rank,
        member.ordinal, member.role, self_score.points as self_points,
        (
            select sum(max_score) from criterion
            where cluster_id = $cluster and year = present.year and parent_id is null
        ) - coalesce(not_applied.max_score, 0) as max_points,
        reorganised.unit_id is not null or (
            present.year - 1 in (select year from present)
            and not exists (
                from present as before
                where before.year = present.year - 1
                    and before.unit_id = coalesce(renamed.from_unit_id, present.unit_id)
            )
        ) as is_new,
        case when reorganised.unit_id is null then last.rank end as last_rank,
        reorganised.word, reorganised.changed_on,
        coalesce(ranked.illustrative, member.illustrative) as illustrative,
        list_filter([member.fact_id, self_score.fact_id], lambda id: id is not null)
            || coalesce(ranked.facts, []) || coalesce(last.facts, []) || coalesce(not_applied.facts, [])
            || coalesce(reorganised.facts, []) || coalesce(renamed.facts, []) as facts
    from present
    join asked using (year)
    left join ranked using (unit_id, year)
    left join member using (unit_id, year)
    left join reorganised using (unit_id)
    left join renamed using (unit_id)
    left join self_score using (unit_id)
    left join not_applied using (unit_id)
    left join ranked as last
        on last.year = present.year - 1 and last.unit_id = coalesce(renamed.from_unit_id, present.unit_id)
)
select
    cluster.name as cluster, compared.year, compared.unit_id, unit.name as unit, compared.ordinal, compared.role,
    compared.points, compared.stage, compared.max_points, compared.self_points, compared.rank, compared.of_units,
    compared.printed_rank, compared.last_rank, compared.last_rank - compared.rank as movement, compared.is_new,
    compared.word, compared.changed_on, compared.illustrative, list_distinct(compared.facts) as facts
from compared
join unit using (unit_id)
join cluster on cluster.cluster_id = $cluster
order by compared.rank nulls last, compared.points desc nulls last, compared.ordinal nulls last, unit.name collate vi
