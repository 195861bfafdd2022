-- vi
-- Câu hỏi: Trong số đạt một mức xếp loại, bao nhiêu là mức cao hơn nằm trong đó (tiêu biểu)?
-- Một dòng: một mức “trong đó” của một mức xếp loại, của một đối tượng ở một đơn vị, cụm, khối, trong một năm.
-- Cách tính: Số “trong đó” như biểu ghi, đặt cạnh số của mức chứa nó; không cộng hai số với nhau.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: Of those in a class, how many are in the higher one within it (exemplary)?
-- Grain: one "of which" class of a class, for one kind of subject of one body, in one year.
-- Method: The "of which" number as the sheet gives it, beside that of the class it is part of; the two are never added.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    period.year, coalesce(unit.name, cluster.name, place.name) as body, whole.subject_kind,
    subject_kind.name_vi as subject_vi, subject_kind.name_en as subject_en,
    whole_class.name_vi as whole_vi, whole_class.name_en as whole_en, whole.value::integer as whole,
    whole.of_value::integer as total, part_class.name_vi as part_vi, part_class.name_en as part_en,
    part.value::integer as part, [whole.fact_id, part.fact_id] as facts, part.illustrative
from rating as part
join rating as whole on whole.business_key = part.part_of
join period on period.period_id = part.period_id and period.kind = 'year'
join rating_class as part_class on part_class.scale_id = part.scale_id and part_class.class_id = part.class_id
join rating_class as whole_class on whole_class.scale_id = whole.scale_id and whole_class.class_id = whole.class_id
join catalogue.subject_kind as subject_kind on subject_kind.subject_kind = whole.subject_kind
left join unit on unit.unit_id = part.unit_id
left join cluster on cluster.cluster_id = part.cluster_id
left join unit as place on place.unit_id = part.place_id
where part.measure = 'count' and whole.measure = 'count'
    and ($place::varchar is null or part.place_id = $place)
    and ($cluster::varchar is null or part.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
order by period.year, body collate vi, whole.subject_kind, part_class.ordinal
