-- vi
-- Câu hỏi: Kết quả xếp hạng, danh sách khen thưởng của cụm, khối trong năm đã công bố chưa?
-- Một dòng: một cụm, khối, một nội dung (xếp hạng, danh sách khen thưởng) trong năm.
-- Cách tính: Trạng thái mới nhất đã ghi của nội dung đó trong năm: dự kiến, trình Hội đồng hoặc đã công bố; chưa ghi là dự
-- kiến. Trước khi công bố, mọi trang và tệp mang dòng “DỰ KIẾN – TÀI LIỆU HỌP”.
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- $list: nội dung: ranking (xếp hạng), awards (danh sách khen thưởng); NULL là mọi nội dung
-- en
-- Question: Has the ranking, or the list of awards, of a cluster been published in a year?
-- Grain: one cluster and list (ranking, awards) of the year.
-- Method: The newest state on record for the list and year: draft, before the Council or published; draft where none is.
-- Until it is published, every page and file carries "DRAFT – FOR THE MEETING".
-- $cluster: id of the cluster, NULL is all
-- $year: the year
-- $list: the list: ranking, awards; NULL is every list
with stated as (
    select publication.*
    from publication
    join period using (period_id)
    where period.kind = 'year' and period.year = $year
)
select
    cluster.cluster_id, cluster.name as cluster, $year::integer as year, listed.list, listed.name_vi as list_vi,
    listed.name_en as list_en, status.status, status.name_vi as status_vi, status.name_en as status_en,
    status.status = 'published' as is_published, stated.on_date, coalesce(stated.illustrative, false) as illustrative,
    case when stated.fact_id is null then [] else [stated.fact_id] end as facts
from cluster
cross join catalogue.published_list as listed
left join stated on stated.cluster_id = cluster.cluster_id and stated.list = listed.list
join catalogue.publication_status as status on status.status = coalesce(stated.status, 'draft')
where $year::integer is not null and len(getvariable('caller_scope')::varchar[]) > 0
    and ($cluster::varchar is null or cluster.cluster_id = $cluster)
    and ($list::varchar is null or listed.list = $list)
order by cluster.name collate vi, listed.list desc
