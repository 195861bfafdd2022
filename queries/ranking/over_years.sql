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
    from ranked_score
    where cluster_id = $cluster and period_kind = 'year'
),
change as (
    select
        unit_change.year, change_kind, word, effective_on,
        list(distinct unit.name order by unit.name) as into_units, list(fact_id) as facts
    from unit_change
    join unit on unit.unit_id = unit_change.to_unit_id
    where from_unit_id in (select unit_id from ranked) or to_unit_id in (select unit_id from ranked)
    group by 1, 2, 3, 4
),
change_of_year as (
    select
        year,
        list({kind: change_kind, word: word, changed_on: effective_on, into_units: into_units} order by effective_on) as changes,
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
left join member_order as member
    on member.unit_id = ranked.unit_id and member.cluster_id = $cluster and member.year = ranked.year
left join change_of_year on change_of_year.year = ranked.year
order by ranked.year, member.ordinal nulls last, unit.name collate vi
