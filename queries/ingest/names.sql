-- vi
-- Câu hỏi: Kho số liệu đã biết những đơn vị, cụm, phong trào, cá nhân, chỉ tiêu nào?
-- Một dòng: một tên gọi của một đơn vị, cụm, phong trào, cá nhân hoặc chỉ tiêu.
-- Cách tính: Tên và cách viết khác của đơn vị (và có do người dùng xác nhận không), kèm mã, năm hình thành, năm sắp xếp
-- và đơn vị kế thừa; tên cụm, phong trào, chỉ tiêu; cá nhân theo đơn vị và điều
-- phân biệt người cùng tên; bỏ dấu để so khớp.
-- en
-- Question: Which units, clusters, movements, persons and indicators does the store know?
-- Grain: one name of a unit, cluster, movement, person or indicator.
-- Method: Names and other spellings of units (and whether a person confirmed them), with code, the years that made and
-- ended them and what they went into; names of clusters, movements, indicators; persons by unit and
-- what tells namesakes apart; folded for matching.
with known as materialized (from unit),
spelt as (
    select unit_id, name, folded from known
    union
    select unit_id, alias, folded from unit_spelling where unit_id in (select unit_id from known)
),
change as materialized (from unit_change),
made as (
    select to_unit_id as unit_id, min(year) as since from change where from_unit_id <> to_unit_id group by all
),
ended as (
    select
        from_unit_id as unit_id, max(year) as until, arg_max(word, year) as ended_by,
        string_agg(distinct successor.name, '; ' order by successor.name) as successors
    from change
    join stored.unit as successor on successor.unit_id = to_unit_id
    where from_unit_id <> to_unit_id and change_kind <> 'transfer_part'
    group by all
)
select *
from (
    select
        'unit' as kind, known.unit_id as id, spelt.folded, known.place_id, known.kind as place_kind, known.code, made.since,
        ended.until, ended.ended_by, ended.successors, known.name, confirmed.unit_id is not null as confirmed
    from spelt join known using (unit_id)
    left join (select distinct unit_id, folded from unit_spelling where seen_in is null) as confirmed
        on confirmed.unit_id = known.unit_id and confirmed.folded = spelt.folded
    left join made using (unit_id) left join ended using (unit_id)
    union all by name
    select 'cluster' as kind, cluster_id as id, folded, place_id, kind as place_kind, name from cluster
    union all by name
    select 'movement' as kind, movement_id as id, folded, place_id from movement
    union all by name
    select 'person' as kind, person_id as id, folded || '|' || mark as folded, unit_id as place_id from person
    union all by name
    select 'indicator' as kind, indicator_id as id, folded, name from stored.indicator
    where indicator_id in (select indicator_id from indicator)
)
where len(getvariable('caller_scope')::varchar[]) > 0
