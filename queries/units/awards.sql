-- vi
-- Câu hỏi: Một đơn vị đã được, đang được đề nghị những danh hiệu thi đua, hình thức khen thưởng nào?
-- Một dòng: một danh hiệu hoặc hình thức khen thưởng của tập thể đơn vị, ở một tình trạng.
-- Cách tính: Đọc danh sách khen thưởng nêu tên đơn vị; năm là năm thành tích, không phải năm ký quyết định. Đã có quyết
-- định và đang trình để riêng, không cộng với nhau. Khen thưởng không ghi năm đứng sau cùng.
-- $unit: mã đơn vị
-- en
-- Question: Which titles and commendations has a unit received, and which is it proposed for?
-- Grain: one title or commendation of the unit as a collective, in one status.
-- Method: Read from the lists of awards that name the unit; the year is that of the achievement, not of the decision.
-- Granted and proposed stand apart and are never added. Awards without a year come last.
-- $unit: id of the unit
select
    unit.unit_id, unit.name as unit, award.period_id, period.year, award.award_id, award_type.name_vi as award_vi,
    award_type.name_en as award_en, award_type.kind as award_kind, award_type.ladder, award.status,
    award_status.name_vi as status_vi, award_status.name_en as status_en, award.decision_number, award.decision_date,
    award.note, award.illustrative, [award.fact_id] as facts
from award
join unit on unit.unit_id = award.unit_id
join award_type using (award_id)
left join catalogue.award_status as award_status using (status)
left join period on period.period_id = award.period_id
where award.unit_id = $unit and award.recipient_kind = 'collective'
order by period.year desc nulls last, award_type.ladder, award.status = 'granted' desc, award.decision_date nulls last
