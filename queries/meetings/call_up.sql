-- vi
-- Câu hỏi: Mời những ai lên nhận khen thưởng, theo thứ tự từ hình thức cao nhất?
-- Một dòng: một danh hiệu hoặc hình thức khen thưởng đã có quyết định tặng cho một đối tượng.
-- Cách tính: Khen thưởng của năm thành tích đã có quyết định tặng, xếp theo cấp khen thưởng từ cao xuống, tập thể trước cá
-- nhân; đơn vị theo từng cụm, khối và thứ tự trong quyết định. Nơi chỉ ghi số lượng thì một dòng là số lượng chưa nêu tên.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm thành tích
-- en
-- Question: Who is called up to receive an award, from the highest award down?
-- Grain: one title or commendation granted to one recipient.
-- Method: Awards of the year's achievements that have a decision, in the order of the award ladder from the highest down,
-- collectives before persons; units cluster by cluster in the order of its decision. Where only a number is stated, one row is that
-- number of unnamed recipients.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: year of the achievement
select
    period.year, award_type.ladder, award_type.award_id, award_type.name_vi as award_vi, award_type.name_en as award_en,
    coalesce(nullif(award.authority, ''), award_type.authority) as authority, award.recipient_kind,
    award.is_named, coalesce(person.shown, award.recipient_name, unit.name) as recipient,
    case when award.person_id is not null or award.recipient_name is not null then unit.name end as unit,
    if(award.is_named, 1, coalesce(award.value, 1))::integer as count,
    award.decision_number, award.decision_date, [award.fact_id] as facts, award.illustrative
from counted_award as award
join award_type using (award_id)
join period on period.period_id = award.period_id
left join person_today as person on person.person_id = award.person_id
left join unit on unit.unit_id = award.unit_id
left join cluster on cluster.cluster_id = award.cluster_id
left join member_order as member
    on member.unit_id = award.unit_id and member.cluster_id = award.cluster_id and member.year = period.year
where award.status = 'granted' and period.year = $year::integer
    and ($place::varchar is null or award.place_id = $place)
    and ($cluster::varchar is null or award.cluster_id = $cluster)
order by
    award_type.ladder, award_type.award_id, award.recipient_kind,
    coalesce(person.given_name, split_part(award.recipient_name, ' ', -1)) collate vi nulls first,
    if(award.recipient_kind = 'person', recipient, '') collate vi, cluster.name collate vi nulls last,
    member.ordinal nulls last, unit.name collate vi, recipient collate vi, award.fact_id
