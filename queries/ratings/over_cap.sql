-- vi
-- Câu hỏi: Nơi nào xếp loại hoàn thành xuất sắc vượt tỷ lệ tối đa, vượt bao nhiêu?
-- Một dòng: một nơi tính tỷ lệ (đơn vị của cá nhân, cụm, khối của tập thể) trong một năm, một đối tượng.
-- Cách tính: Mức tối đa theo quy định có hiệu lực vào ngày cuối năm, với mẫu số (số hoàn thành tốt; tốt trở lên; tổng số được xếp loại;
-- tổng số người) và cách làm tròn của quy định đó (danh mục tỷ lệ tối đa). Năm chưa có quy định thì không đánh giá. Thiếu mẫu số thì
-- ghi “chưa đủ dữ liệu”, không kết luận.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $subject_kind: đối tượng xếp loại: agency, party_cell, person, party_member; NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: Where are more rated excellent than the cap allows, and by how many?
-- Grain: one body for which the share is worked out (a person's unit, a collective's cluster) in one year, one kind of subject.
-- Method: The most by the quota in force on the last day of the year, with its denominator (rated good; good or better; all
-- rated; all staff) and rounding (catalogue of quotas). A year without a quota is not judged. Without the denominator it
-- says that there are not enough data, and concludes nothing.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $subject_kind: who is rated: agency, party_cell, person, party_member; NULL is all
-- $year: the year, NULL is every year
with staff as (
    select headcount.unit_id, period.year, headcount.value as headcount, headcount.fact_id
    from headcount
    join period using (period_id)
    where headcount.post_class is null and headcount.gender is null
    qualify row_number() over (
        partition by headcount.unit_id, period.year order by headcount.on_date desc nulls last
    ) = 1
)
select
    place.name as place, cluster.name as cluster, coalesce(unit.name, cluster.name, place.name) as body, rated.subject_kind,
    subject_kind.name_vi as subject_vi, subject_kind.name_en as subject_en, rated.scope, rated.year, rated.period_ends,
    any_value(rated.excellent) as excellent, any_value(rated.good) as good, any_value(rated.total) as total,
    any_value(staff.headcount) as headcount,
    (select list(quota) from catalogue.quota where quota.subject_kind = rated.subject_kind) as quotas,
    bool_or(rated.illustrative) as illustrative,
    list_distinct(list_filter(flatten(list(rated.facts)) || [any_value(staff.fact_id)], lambda fact: fact is not null)) as facts
from rated_class as rated
join unit as place on place.unit_id = rated.place_id
join catalogue.subject_kind as subject_kind on subject_kind.subject_kind = rated.subject_kind
left join cluster on cluster.cluster_id = rated.cluster_id
left join unit on unit.unit_id = rated.unit_id
left join staff on staff.unit_id = rated.unit_id and staff.year = rated.year
where rated.period_kind = 'year'
    and ($place::varchar is null or rated.place_id = $place)
    and ($cluster::varchar is null or rated.cluster_id = $cluster)
    and ($subject_kind::varchar is null or rated.subject_kind = $subject_kind)
    and ($year::integer is null or rated.year = $year)
group by
    place.name, cluster.name, unit.name, rated.population_id, rated.subject_kind, subject_kind.name_vi, subject_kind.name_en,
    rated.scope, rated.year, rated.period_ends
order by rated.year desc, rated.subject_kind, place.name collate vi, cluster.name collate vi, body collate vi
