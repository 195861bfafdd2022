-- vi
-- Câu hỏi: Có những đơn vị nào, thuộc địa bàn nào, ở cụm, khối nào, còn được viết thế nào, nay ra sao?
-- Một dòng: một đơn vị.
-- Cách tính: Các đơn vị trong danh mục và cách viết đã biết; cụm, khối và vai trò theo danh sách thành viên của năm gần nhất; đơn vị kế thừa
-- theo các văn bản sắp xếp đã ghi nhận.
-- $text: chữ cần tìm, đã bỏ dấu; rỗng là tất cả
-- en
-- Question: Which units are there, where do they lie, in which cluster, how else are they written, what became of them?
-- Grain: one unit.
-- Method: The units of the register with their known spellings; cluster and role by the newest list of members; successors by
-- the reorganisations stored.
-- $text: the text looked for, folded; empty is all
with member as (
    select
        unit_id, arg_max(cluster.name, period_id) as cluster, arg_max(role, period_id) as role,
        max(left(period_id, 4)::integer) as year
    from cluster_member join cluster using (cluster_id)
    group by unit_id
),
successor as (
    select
        unit_lineage.unit_id, string_agg(distinct after.name, '; ' order by after.name) as successors,
        any_value(unit_lineage.word) as word, max(coalesce(unit_lineage.effective_on::varchar, unit_lineage.period_id)) as since
    from unit_lineage join stored.unit as after on after.unit_id = unit_lineage.to_unit_id
    where unit_lineage.unit_id <> unit_lineage.to_unit_id
    group by unit_lineage.unit_id
)
select
    unit.unit_id, unit.name as unit, unit.code, unit_full_name.full_name, place.name as place, member.cluster, member.role,
    member.year, successor.successors, successor.word, left(successor.since, 4) as since,
    coalesce((
        select list(distinct alias order by alias) from unit_spelling
        where unit_spelling.unit_id = unit.unit_id and alias <> unit.name
    ), []) as spellings
from unit
join unit_full_name using (unit_id)
left join unit as place on place.unit_id = unit.place_id
left join member on member.unit_id = unit.unit_id
left join successor on successor.unit_id = unit.unit_id
where len(getvariable('caller_scope')::varchar[]) > 0
    and unit.unit_id in (select unit_id from unit_name where contains(folded, $text::varchar))
order by member.cluster is null, place.name collate vi nulls last, member.cluster collate vi, unit.name collate vi
