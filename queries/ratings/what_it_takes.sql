-- vi
-- Câu hỏi: Mỗi cụm, khối cần thêm bao nhiêu đơn vị hoàn thành xuất sắc để đạt tỷ lệ đã đăng ký?
-- Một dòng: một cụm, khối có đăng ký tỷ lệ đơn vị hoàn thành xuất sắc trong năm.
-- Cách tính: Số đơn vị cần thêm là số nguyên nhỏ nhất để tỷ lệ trên tổng số được xếp loại thỏa điều kiện đã đăng ký; chưa có xếp loại thì
-- tính trên số thành viên của cụm, khối. Mức tối đa của năm (danh mục tỷ lệ tối đa) tính lại khi thêm chừng ấy đơn vị từ mức hoàn
-- thành tốt lên: cần nhiều hơn mức tối đa thì nêu rõ.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: How many more excellent units does each cluster need to reach the share it pledged?
-- Grain: one cluster that pledged a share of excellent units for the year.
-- Method: The smallest whole number with which the share of all rated units fulfils the pledge; of the cluster's members
-- where there are no ratings yet. The cap of the year (catalogue of quotas) is worked out again with that many units raised
-- from good: where more are needed than allowed, this is said.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
with pledged as (
    select place_id, cluster_id, plan as share, comparator, ceiling, facts, illustrative, year, period_ends
    from yearly_target
    where indicator_id = 'agency_rating_excellent_pct' and unit_id is null and plan is not null and year = $year
        and ($place::varchar is null or place_id = $place)
        and ($cluster::varchar is null or cluster_id = $cluster)
),
rated as (
    select
        place_id, cluster_id, any_value(excellent) as excellent, any_value(good) as good, any_value(total) as total,
        flatten(list(facts)) as facts
    from rated_class
    where subject_kind = 'agency' and period_kind = 'year' and year = $year
    group by all
),
member as (
    select cluster_id, count(*) as members, list(fact_id) as facts
    from cluster_member
    join period using (period_id)
    where period.kind = 'year' and period.year = $year
    group by all
)
select
    place.name as place, pledged.cluster_id, coalesce(cluster.name, place.name) as cluster, pledged.year, pledged.period_ends,
    pledged.share, pledged.comparator, pledged.ceiling, rated.excellent, rated.good, rated.total, member.members,
    (select list(quota) from catalogue.quota where subject_kind = 'agency') as quotas, pledged.illustrative,
    list_distinct(
        pledged.facts || coalesce(rated.facts, []) || case when rated.total is null then coalesce(member.facts, []) else [] end
    ) as facts
from pledged
join unit as place on place.unit_id = pledged.place_id
left join cluster on cluster.cluster_id = pledged.cluster_id
left join rated on rated.place_id = pledged.place_id and rated.cluster_id is not distinct from pledged.cluster_id
left join member on member.cluster_id = pledged.cluster_id
order by place.name collate vi, cluster.name collate vi nulls first
