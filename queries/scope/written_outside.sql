-- vi
-- Câu hỏi: Lần ghi này có ghi hoặc hủy điều gì ngoài phạm vi được giao của người ghi không?
-- Một dòng: một số liệu, bảng nguồn, đơn vị, cụm, cá nhân, phong trào, thang điểm, ghi chú, chương trình hội nghị, bản chốt hoặc dòng danh mục nằm ngoài phạm vi.
-- Cách tính: Phạm vi là danh sách địa bàn, cụm và đơn vị; mỗi dòng vừa ghi phải thuộc ít nhất một trong số đó. Danh mục dùng chung chỉ người có toàn bộ phạm vi được sửa.
-- $version: phiên bản dữ liệu của lần ghi
-- en
-- Question: Did this write store or take back anything outside what its person is in charge of?
-- Grain: one figure, source, unit, cluster, person, movement, scheme, note, story, seal or catalogue row outside the scope.
-- Method: A scope is a list of places, clusters and units; each row just written must belong to at least one of them; a note of everywhere belongs to none. Shared catalogues are changed only by those whose scope is everything.
-- $version: the data version of the write
with touched as (
    select batch_id from stored.batch where data_version = $version or undone_version = $version
),
written as (
    select 'fact' as kind, fact_id as id, [place_id, cluster_id, unit_id] as belongs
    from stored.fact semi join touched using (batch_id)
    union all
    select 'source', source_id, [place_id, cluster_id]
    from stored.source semi join touched using (batch_id)
    union all
    select 'unit', unit_id, [unit_id, place_id]
    from stored.unit semi join touched using (batch_id)
    union all
    select 'unit_alias', unit_alias.unit_id, [unit_alias.unit_id, unit.place_id]
    from (from stored.unit_alias semi join touched using (batch_id)) as unit_alias
    left join stored.unit as unit using (unit_id)
    union all
    select 'cluster', cluster_id, [cluster_id, place_id]
    from stored.cluster semi join touched using (batch_id)
    union all
    select 'person', person_id, [place_id, unit_id]
    from stored.person semi join touched using (batch_id)
    union all
    select 'movement', movement_id, [place_id]
    from stored.movement semi join touched using (batch_id)
    union all
    select 'scheme', scheme.scheme_id, [scheme.cluster_id, cluster.place_id]
    from (from stored.scheme semi join touched using (batch_id)) as scheme
    left join stored.cluster as cluster using (cluster_id)
    union all
    select 'note', note.exhibit, [note.unit_id, unit.place_id, note.cluster_id, note.place_id]
    from (from stored.note where data_version = $version) as note
    left join stored.unit as unit using (unit_id)
    union all
    select 'story', story, [cluster_id, place_id]
    from stored.story
    where data_version = $version
    union all
    select 'seal', seal_id, [cluster_id, place_id]
    from stored.seal
    where data_version = $version
    union all
    select 'catalogue', key, []
    from stored.catalogue_change
    where data_version = $version
)
select kind, id
from written
where not list_contains(getvariable('caller_scope')::varchar[], '*')
    and not list_has_any(getvariable('caller_scope')::varchar[], list_filter(belongs, lambda id: id is not null))
