-- vi
-- Câu hỏi: Một đơn vị được hình thành từ những đơn vị nào, và đã trở thành đơn vị nào?
-- Một dòng: một lần sắp xếp gắn trực tiếp với đơn vị.
-- Cách tính: Đọc bảng sắp xếp đơn vị theo cả hai chiều; các đơn vị cùng một ngày nhập vào một đơn vị là một dòng. Chữ chỉ
-- hình thức (hợp nhất, sắp xếp, đổi tên, chia tách, kết thúc hoạt động) giữ như văn bản ghi.
-- $unit: mã đơn vị
-- en
-- Question: Which units was a unit formed from, and what has become of it?
-- Grain: one reorganisation that touches the unit.
-- Method: Read from the tables of reorganised units in both directions; units that went into one unit on one day are one
-- row. The word for the kind of change is kept as the document has it.
-- $unit: id of the unit
with touching as (
    select *
    from unit_change
    where $unit in (from_unit_id, to_unit_id) or exists (
        from unit_change as own
        where own.from_unit_id = $unit and own.to_unit_id = unit_change.to_unit_id
            and own.change_kind = unit_change.change_kind
            and own.effective_on is not distinct from unit_change.effective_on
    )
)
select
    unit.unit_id, unit.name as unit, touching.change_kind, word, year, effective_on as changed_on, min(decision) as decision,
    list(distinct from_unit.name order by from_unit.name) as from_units,
    list(distinct into_unit.name order by into_unit.name) as into_units,
    bool_or(illustrative) as illustrative, list(fact_id) as facts
from touching
join unit as from_unit on from_unit.unit_id = touching.from_unit_id
join unit as into_unit on into_unit.unit_id = touching.to_unit_id
join unit on unit.unit_id = $unit
group by
    unit.unit_id, unit.name, touching.change_kind, word, year, effective_on,
    case when touching.change_kind = 'split' then from_unit_id else to_unit_id end
order by effective_on nulls last, year, any_value(into_unit.name)
