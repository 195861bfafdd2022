-- vi
-- Câu hỏi: Trong năm, mỗi cụm, khối có bao nhiêu cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ so với chỉ tiêu đã đăng ký?
-- Một dòng: một cụm, khối có thành viên, chỉ tiêu hoặc xếp loại trong năm.
-- Cách tính: Số được xếp loại hoàn thành xuất sắc và số được xếp loại cả năm, bên cạnh tỷ lệ đã đăng ký. Cụm, khối chưa có xếp loại
-- thì để trống, không tính là 0.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: How many agencies of each cluster completed their tasks excellently in the year, against the share pledged?
-- Grain: one cluster that has members, targets or ratings in the year.
-- Method: Agencies rated excellent and agencies rated in the whole year, beside the share pledged. A cluster without ratings
-- is left empty, not zero.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
with present as (
    select visible_fact.cluster_id, list(fact_id) as facts, bool_or(illustrative) as illustrative
    from visible_fact
    join period using (period_id)
    where visible_fact.kind in ('cluster_member', 'target', 'rating') and visible_fact.cluster_id is not null
        and period.kind = 'year' and period.year = $year
        and ($place::varchar is null or visible_fact.place_id = $place)
        and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
    group by all
),
rated as (
    select
        cluster_id, coalesce(sum(n) filter (where class_id = 'excellent'), 0) as excellent, max(total) as total,
        flatten(list(facts)) as facts
    from rating_tally
    join period using (period_id)
    where subject_kind = 'agency' and period.kind = 'year' and period.year = $year
    group by all
    having bool_or(class_id = 'excellent') or sum(n) = max(total)
),
pledged as (
    select target.cluster_id, any_value(value) as share, any_value(comparator) as comparator, list(fact_id) as facts
    from target
    join period using (period_id)
    where indicator_id = 'agency_rating_excellent_pct' and unit_id is null and period.kind = 'year' and period.year = $year
    group by all
)
select
    present.cluster_id, cluster.name as cluster, rated.excellent, rated.total, pledged.share, pledged.comparator,
    case when rated.total is null then present.facts else rated.facts || coalesce(pledged.facts, []) end as facts,
    present.illustrative
from present
join cluster using (cluster_id)
left join rated using (cluster_id)
left join pledged using (cluster_id)
order by cluster.name collate vi
