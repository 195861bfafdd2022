-- vi
-- Câu hỏi: Cụm, khối hoặc địa phương có những khen thưởng nào mà biểu không nêu năm thành tích?
-- Một dòng: một khen thưởng đã có quyết định tặng, không nêu năm.
-- Cách tính: Khen thưởng không có kỳ trong biểu; không gán cho năm nào.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- en
-- Question: Which awards of the cluster or place have no year of achievement in their sheet?
-- Grain: one award granted, without a year.
-- Method: Awards without a period in their sheet; they are given to no year.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
select
    award_type.name_vi as award_vi, award_type.name_en as award_en,
    coalesce(person.shown, award.recipient_name, unit.name) as recipient,
    [award.fact_id] as facts, award.illustrative
from counted_award as award
join award_type using (award_id)
left join person_today as person on person.person_id = award.person_id
left join unit on unit.unit_id = award.unit_id
left join unit_order on unit_order.unit_id = award.unit_id
where award.period_id is null and award.status = 'granted'
    and ($place::varchar is null or award.place_id = $place)
    and ($cluster::varchar is null or award.cluster_id = $cluster)
order by
    award_type.ladder, unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi,
    coalesce(person.given_name, split_part(award.recipient_name, ' ', -1)) collate vi nulls first, recipient collate vi
