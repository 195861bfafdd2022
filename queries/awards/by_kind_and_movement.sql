-- vi
-- Câu hỏi: Khen thưởng theo sáu loại hình và theo từng phong trào thi đua là bao nhiêu?
-- Một dòng: một loại hình, một phong trào, một danh hiệu hoặc hình thức, một loại đối tượng.
-- Cách tính: Cộng số đã có quyết định tặng trong cùng một phong trào; số của hai phong trào không cộng với nhau và không phải là số đơn vị
-- khác nhau, vì một đơn vị có thể được khen ở cả hai. Loại hình theo Luật 06/2022/QH15, Điều 8; không ghi là chưa rõ.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm thành tích, NULL là mọi năm
-- en
-- Question: How many awards are there of the six kinds, and in each movement?
-- Grain: one kind, one movement, one title or commendation, one kind of recipient.
-- Method: What was granted is summed within one movement; numbers of two movements are not added and are not different units, since
-- a unit may have been commended in both. Kinds by Law 06/2022/QH15, Article 8; where none is written it is not known.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: year of the achievement, NULL is every year
select
    kind.commendation_kind, kind.name_vi as kind_vi, kind.name_en as kind_en, movement.name as movement,
    award_type.award_id, award_type.name_vi as award_vi, award_type.name_en as award_en, award_type.ladder,
    step.recipient_kind, sum(coalesce(step.value, 1)) as granted, list(step.fact_id) as facts,
    bool_or(step.illustrative) as illustrative
from award_step as step
join award_type using (award_id)
left join catalogue.commendation_kind as kind using (commendation_kind)
left join movement on movement.movement_id = step.movement_id
left join period on period.period_id = step.period_id
where step.status = 'granted' and not step.overtaken and step.part_of is null
    and ($place::varchar is null or step.place_id = $place)
    and ($cluster::varchar is null or step.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
group by
    kind.commendation_kind, kind.name_vi, kind.name_en, movement.name, award_type.award_id, award_type.name_vi,
    award_type.name_en, award_type.ladder, step.recipient_kind
order by kind.name_vi collate vi nulls last, movement.name collate vi nulls first, award_type.ladder, step.recipient_kind
