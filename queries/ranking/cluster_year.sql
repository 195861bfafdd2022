-- vi
-- Câu hỏi: Trong một năm, các đơn vị của cụm, khối được bao nhiêu điểm, xếp hạng mấy, so với năm trước thế nào?
-- Một dòng: một đơn vị của cụm, khối trong năm, kể cả đơn vị chưa có điểm.
-- Cách tính: Lấy tổng điểm ở bước chấm sau cùng đã có (chính thức, thẩm định sau giải trình, thẩm định, chấm chéo, tự
-- chấm); không ghi tổng thì cộng điểm các tiêu chí. Xếp hạng theo tổng điểm trong cùng cụm, khối và năm; bằng điểm thì
-- đồng hạng và bỏ trống hạng kế tiếp (1, 1, 3), trừ khi có quyết định phân hạng đã nhập;
-- điểm làm tròn bốn chữ số thập phân để sai số phép cộng không phá thế đồng hạng. Thay đổi là hạng năm trước trừ hạng năm
-- nay; đơn vị mới vào cụm, khối hoặc vừa được sắp xếp thì không so, đơn vị chỉ đổi tên vẫn so. Tiêu chí không áp dụng
-- (KP) không tính vào điểm tối đa; có quy đổi tổng điểm hay không là theo quy tắc chấm điểm của năm đó. Người chỉ được xem số liệu của riêng đơn vị thấy hạng ghi trong bảng điểm.
-- $cluster: mã cụm, khối
-- $year: năm, NULL là năm gần nhất có điểm
-- en
-- Question: In one year, how many points has each unit of a cluster, which rank, and how does it compare with last year?
-- Grain: one unit of the cluster in the year, units without points included.
-- Method: Total points at the latest stage there is (final, appraised after explanation, appraised, cross, self), added
-- up from the criteria where no total is stated. Ranked by total points within the cluster and year; equal points share
-- a rank and the next is left out (1, 1, 3), unless a recorded decision parts them; points are
-- rounded to four decimals so that errors of addition break no tie. The change is last year's rank less this year's;
-- units new to the cluster or just reorganised are not compared, units merely renamed are. A criterion that does not
-- apply (KP) leaves the maximum; whether the total is scaled is said by the year's rule of scoring. Who may see one unit's figures only is shown the rank printed in the score sheet.
-- $cluster: id of the cluster
-- $year: the year, NULL is the newest with points
with ranked as (
    from ranked_score
    where cluster_id = $cluster and period_kind = 'year'
),
member as (
    select unit_id, period.year, fact_id, illustrative
    from cluster_member
    join period using (period_id)
    where cluster_member.cluster_id = $cluster and period.kind = 'year'
),
present as (
    select unit_id, year from ranked
    union
    select unit_id, year from member
),
asked as (
    select coalesce($year::integer, (select max(year) from ranked), max(year)) as year from present
),
change as (
    select
        to_unit_id as unit_id, any_value(from_unit_id) filter (change_kind = 'rename') as renamed_from,
        min(word) filter (change_kind in ('merge', 'split')) as word,
        min(effective_on) filter (change_kind in ('merge', 'split')) as changed_on,
        bool_or(change_kind in ('merge', 'split')) as is_reorganised, list(fact_id) as facts
    from unit_change
    where year = (select year from asked)
    group by to_unit_id
),
compared as (
    select
        present.unit_id, present.year, member_order.ordinal, ranked.points, ranked.stage, ranked.partial_stage, ranked.self_points, ranked.rank,
        ranked.of_units, ranked.printed_rank, change.word, change.changed_on,
        coalesce(ranked.illustrative, member.illustrative) as illustrative,
        coalesce(ranked.applicable_max, (select max(full_max) from ranked where year = present.year)) as max_points,
        coalesce(ranked.is_parted, false) as is_parted, ranked.tie_decision,
        coalesce(change.is_reorganised, false)
            or (before.unit_id is null and present.year - 1 in (select year from present)) as is_new,
        case when not coalesce(change.is_reorganised, false) then last.rank end as last_rank,
        flatten([[member.fact_id], ranked.facts, last.facts, change.facts]) as facts
    from present
    join asked using (year)
    left join ranked using (unit_id, year)
    left join member using (unit_id, year)
    left join member_order
        on member_order.unit_id = present.unit_id and member_order.year = present.year and member_order.cluster_id = $cluster
    left join change using (unit_id)
    left join present as before
        on before.year = present.year - 1 and before.unit_id = coalesce(change.renamed_from, present.unit_id)
    left join ranked as last on last.year = before.year and last.unit_id = before.unit_id
)
select
    cluster.name as cluster, compared.unit_id, unit.name as unit, compared.* exclude (unit_id, facts),
    last_rank - rank as movement, list_distinct(compared.facts) as facts
from compared
join unit using (unit_id)
join cluster on cluster.cluster_id = $cluster
order by rank nulls last, points desc nulls last, ordinal nulls last, unit.name collate vi
