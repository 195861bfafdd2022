-- vi
-- Câu hỏi: Qua các năm, một đơn vị được bao nhiêu điểm thi đua, xếp hạng mấy trong cụm, khối?
-- Một dòng: một năm của đơn vị, hoặc của đơn vị trước, sau sắp xếp gắn trực tiếp với đơn vị.
-- Cách tính: Tổng điểm ở bước chấm sau cùng đã có; xếp hạng theo tổng điểm giữa các đơn vị của cụm, khối năm đó, bằng điểm
-- thì đồng hạng. Chỉ lấy kỳ cả năm, không lấy điểm sơ kết. Điểm của các đơn vị trước sắp xếp để riêng, không cộng, không
-- lấy trung bình. Người chỉ được xem số liệu của riêng đơn vị thấy hạng ghi trong bảng điểm.
-- $unit: mã đơn vị
-- en
-- Question: How many points had a unit over the years, and which rank in its cluster?
-- Grain: one year of the unit, or of a unit directly before or after it in a reorganisation.
-- Method: Total points at the latest stage there is; ranked by total points among the cluster's units of that year, equal
-- points share a rank. Whole years only, never points of a mid-year review. Points of the units before a reorganisation
-- stand apart: not added, not averaged. Who may see one unit's figures only is shown the rank printed in the score sheet.
-- $unit: id of the unit
with lineage as (
    from unit_change
    where $unit in (from_unit_id, to_unit_id)
),
related as (
    select $unit::varchar as unit_id, 'own' as relation
    union
    select from_unit_id, 'before' from lineage where from_unit_id <> $unit
    union
    select to_unit_id, 'after' from lineage where to_unit_id <> $unit
),
change as (
    select
        lineage.year, lineage.change_kind, lineage.word, lineage.effective_on,
        list(distinct unit.name order by unit.name) as into_units, list(lineage.fact_id) as facts
    from lineage
    join unit on unit.unit_id = lineage.to_unit_id
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
    related.relation, ranked.unit_id, unit.name as unit, cluster.name as cluster, ranked.year, ranked.points,
    ranked.stage, ranked.partial_stage, ranked.rank, ranked.of_units, ranked.is_tied, ranked.printed_rank, ranked.self_points, change_of_year.changes,
    ranked.illustrative, list_distinct(flatten([ranked.facts, change_of_year.facts])) as facts
from ranked_score as ranked
join related using (unit_id)
join unit using (unit_id)
left join cluster using (cluster_id)
left join change_of_year using (year)
where ranked.period_kind = 'year'
order by ranked.year, related.relation = 'own' desc, unit.name collate vi
