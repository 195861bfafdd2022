-- vi
-- Câu hỏi: Mỗi đơn vị đã được tặng những gì, cao nhất là gì?
-- Một dòng: một đơn vị trong một năm (hoặc chưa rõ năm) có khen thưởng cho tập thể.
-- Cách tính: Các danh hiệu, hình thức đã có quyết định tặng cho đơn vị nêu tên, xếp theo cấp khen thưởng; hình thức cao nhất đứng đầu.
-- Đề nghị đang trình không tính. Khen thưởng chưa rõ năm chỉ có khi xem mọi năm.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: What was each unit granted, and which award is its highest?
-- Grain: one unit in one year (or without a year) that was granted an award for collectives.
-- Method: Titles and commendations granted to named units, in the order of the award ladder, the highest first. Pending
-- proposals do not count. Awards without a year appear only where all years are looked at.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
select
    place.name as place, cluster.name as cluster, award.unit_id, unit.name as unit, period.year,
    arg_min(award_type.award_id, award_type.ladder) as highest,
    arg_min(award_type.name_vi, award_type.ladder) as highest_vi,
    arg_min(award_type.name_en, award_type.ladder) as highest_en,
    min(award_type.ladder) as ladder, count(*) as awards,
    string_agg(award_type.name_vi, '; ' order by award_type.ladder) as awards_vi,
    string_agg(award_type.name_en, '; ' order by award_type.ladder) as awards_en,
    list(award.fact_id) as facts, bool_or(award.illustrative) as illustrative
from award
join award_type using (award_id)
join unit on unit.unit_id = award.unit_id
join unit as place on place.unit_id = award.place_id
left join cluster on cluster.cluster_id = award.cluster_id
left join period on period.period_id = award.period_id
left join member_order as member
    on member.unit_id = award.unit_id and member.cluster_id = award.cluster_id and member.year = period.year
where award.status = 'granted' and award.recipient_kind = 'collective' and award.part_of is null
    and coalesce(award.value, 1) = 1
    and ($place::varchar is null or award.place_id = $place)
    and ($cluster::varchar is null or award.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
group by place.name, cluster.name, award.unit_id, unit.name, period.year
order by
    period.year desc nulls last, ladder, place.name collate vi, cluster.name collate vi,
    min(member.ordinal) nulls last, unit.name collate vi
