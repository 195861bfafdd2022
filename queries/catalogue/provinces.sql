-- vi
-- Câu hỏi: Các tỉnh, thành phố của một ngày nay thuộc tỉnh, thành phố nào?
-- Một dòng: một tỉnh, thành phố có vào ngày đó.
-- Cách tính: Theo bảng sắp xếp đi từ đơn vị của ngày đó đến đơn vị còn hoạt động; đơn vị không đổi thì là chính nó.
-- $on: ngày, NULL là hôm nay
-- en
-- Question: Which province of today are the provinces of a day part of?
-- Grain: one province that existed on that day.
-- Method: Follows the reorganisations from the province of that day to one that still exists; an unchanged one is itself.
-- $on: the day, NULL is today
with recursive step (province_id, now_id) as (
    select province_id, province_id
    from province
    where coalesce($on::date, getvariable('today')::date) between valid_from and coalesce(valid_to, date '9999-12-31')
    union all
    select step.province_id, lineage.to_province_id
    from step
    join province_lineage as lineage on lineage.from_province_id = step.now_id
)
select
    then_.province_id, then_.province_code, then_.name_vi, then_.name_en, now_.province_id as now_id,
    now_.province_code as now_code, now_.name_vi as now_vi, now_.name_en as now_en
from step
join province as then_ on then_.province_id = step.province_id
join province as now_ on now_.province_id = step.now_id and now_.valid_to is null
order by then_.province_code, then_.province_id
