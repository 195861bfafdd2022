-- vi
-- Câu hỏi: Những số liệu đang có hiệu lực ghi các đơn vị này thuộc cụm, khối nào trong các năm này?
-- Một dòng: một cụm, khối của một đơn vị trong một năm, theo danh sách thành viên hoặc bảng điểm.
-- Cách tính: Danh sách thành viên và điểm hiện hành; của mỗi cụm, khối lấy ô mới nhất, danh sách thành viên trước.
-- $units: mã các đơn vị
-- $years: các năm
-- en
-- Question: Which clusters do current facts put these units into in these years?
-- Grain: one cluster of a unit in a year, by a list of members or a table of points.
-- Method: Current memberships and points; of each cluster the newest cell, lists of members first.
-- $units: ids of the units
-- $years: the years
select
    fact.unit_id, period.year::bigint as year, fact.kind, fact.cluster_id, cluster.name as cluster, fact.cell, source.sheet,
    live_batch.file_name
from visible_fact as fact
join cluster using (cluster_id)
join period using (period_id)
join stored.source as source using (source_id)
join live_batch on live_batch.batch_id = fact.batch_id
where fact.kind in ('cluster_member', 'score')
    and list_contains($units::varchar[], fact.unit_id) and list_contains($years::bigint[], period.year)
qualify row_number() over (
    partition by fact.unit_id, period.year, fact.cluster_id
    order by fact.kind, live_batch.data_version desc, fact.cell
) = 1
order by fact.unit_id, year, fact.kind, cluster.name
