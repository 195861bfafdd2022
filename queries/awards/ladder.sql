-- vi
-- Câu hỏi: Danh hiệu, hình thức khen thưởng nào đã được tặng bao nhiêu, bao nhiêu đang trình?
-- Một dòng: một danh hiệu hoặc hình thức, một loại đối tượng, một loại kỳ (cả năm, kỳ trong năm, chưa rõ năm).
-- Cách tính: Cộng số đã có quyết định tặng; đề nghị đang trình (kể cả Hội đồng đã thông qua) đếm riêng, không cộng vào số đã
-- tặng; đối tượng đã được tặng khen thưởng cao hơn cùng nhóm của cùng kỳ thì đề nghị không còn đếm. Tập thể và cá nhân không cộng với nhau. Cùng một khen thưởng có cả
-- bảng tổng hợp và danh sách đơn vị thì lấy bên kể nhiều hơn; phần “trong đó” không tính lại. Số
-- của 6 tháng không cộng vào số cả năm. Khen thưởng chưa rõ năm chỉ có khi xem mọi năm. Thứ tự theo cấp khen thưởng.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- en
-- Question: How many of each title and commendation were granted, and how many are proposed?
-- Grain: one title or commendation, one kind of recipient, one kind of period (year, part of a year, year not known).
-- Method: Granted ones are summed; pending proposals (approved by the Council included) are counted apart and never added; not
-- once the recipient was granted a higher award of the same series for the same period.
-- Collectives and persons are never added together. Where a summary and a list of units tell of the same award,
-- the one that tells of more counts; "of which" parts do not count again. Half-years are not added to years. Awards without a year appear only where all years are looked at. In the
-- order of the award ladder.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
with stated as (
    select
        award.*, period.year,
        case
            when period.period_id is null then 'undated'
            when period.kind in ('year', 'school_year') then 'year'
            when period.kind in ('three_years', 'five_years', 'term') then 'several_years'
            else 'part_of_year'
        end as period_kind
    from counted_award as award
    left join period using (period_id)
    where award.status in ('granted', 'proposed', 'approved')
        and ($place::varchar is null or award.place_id = $place)
        and ($cluster::varchar is null or award.cluster_id = $cluster)
        and ($year::integer is null or period.year = $year)
)
select
    award_type.award_id, award_type.name_vi as award_vi, award_type.name_en as award_en, award_type.kind,
    award_type.level, award_type.ladder, stated.recipient_kind, stated.period_kind,
    min(stated.year) as first_year, max(stated.year) as last_year,
    case when count(distinct stated.period_id) = 1 then any_value(stated.period_id) end as period_id,
    coalesce(sum(coalesce(stated.value, 1)) filter (where stated.status = 'granted'), 0) as granted,
    coalesce(sum(coalesce(stated.value, 1)) filter (where stated.status in ('proposed', 'approved')), 0) as pending,
    list(stated.fact_id) as facts, bool_or(stated.illustrative) as illustrative
from stated
join award_type using (award_id)
group by
    award_type.award_id, award_type.name_vi, award_type.name_en, award_type.kind, award_type.level, award_type.ladder,
    stated.recipient_kind, stated.period_kind
order by
    list_position(['year', 'several_years', 'part_of_year', 'undated'], stated.period_kind), award_type.ladder,
    stated.recipient_kind
