-- vi
-- Câu hỏi: Mỗi năm có bao nhiêu lượt khen thưởng cấp tỉnh trở lên đã có quyết định tặng?
-- Một dòng: một năm, một cấp, một loại đối tượng.
-- Cách tính: Đếm lượt tặng cấp tỉnh, cấp bộ và cấp Nhà nước theo năm thành tích; một đơn vị được hai hình thức là hai lượt. Tập thể
-- và cá nhân không cộng với nhau. Không tính bằng khen của Đảng, Mặt trận, đoàn thể, đề nghị đang trình, khen thưởng trong kỳ 6 tháng và khen thưởng chưa rõ năm.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm cuối cùng, NULL là đến nay
-- en
-- Question: How many awards at the level of the province or above were granted each year?
-- Grain: one year, one level, one kind of recipient.
-- Method: Grants at provincial, ministerial and state level by the year of the achievement; a unit with two awards counts
-- twice. Collectives and persons are never added together. Certificates of Party and Front, pending proposals, awards of half-years and those without a year are left
-- out.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the last year, NULL is until now
select
    period.year, award_type.level, award.recipient_kind, sum(coalesce(award.value, 1)) as granted,
    list(award.fact_id) as facts, bool_or(award.illustrative) as illustrative
from counted_award as award
join award_type using (award_id)
join period on period.period_id = award.period_id and period.kind = 'year'
where award.status = 'granted' and award_type.level in ('government', 'ministry', 'province')
    and coalesce(award_type.authority_system, 'state') not in ('party', 'front')
    and ($place::varchar is null or award.place_id = $place)
    and ($cluster::varchar is null or award.cluster_id = $cluster)
    and ($year::integer is null or period.year <= $year)
group by all
order by period.year, award_type.level, award.recipient_kind
