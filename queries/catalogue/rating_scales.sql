-- vi
-- Câu hỏi: Vào một ngày, đánh giá, xếp loại theo quy định nào, mỗi mức cần bao nhiêu điểm và điều kiện gì?
-- Một dòng: một quy định và một mức có nêu điểm; quy định không nêu điểm là một dòng.
-- Cách tính: Quy định có hiệu lực vào ngày đó, kèm điểm và điều kiện của từng mức nếu quy định có nêu.
-- $on: ngày, NULL là hôm nay
-- en
-- Question: By which regulation is one rated on a day, and which points and conditions does each class ask for?
-- Grain: one regulation and one class with points; a regulation without points is one row.
-- Method: The regulations in force on that day, with the points and conditions of each class where the regulation has them.
-- $on: the day, NULL is today
select
    scale.regulation_id, scale.name_vi, scale.name_en, scale.system, scale.subject_kinds, scale.classes,
    threshold.class_id, threshold.points_from, threshold.points_below, threshold.condition_vi, threshold.condition_en,
    scale.valid_from, scale.valid_to, scale.source, scale.verified
from rating_scale as scale
left join rating_threshold as threshold
    on threshold.regulation_id = scale.regulation_id
    and coalesce($on::date, getvariable('today')::date) between threshold.valid_from and coalesce(threshold.valid_to, date '9999-12-31')
where coalesce($on::date, getvariable('today')::date)
    between coalesce(scale.valid_from, date '0001-01-01') and coalesce(scale.valid_to, date '9999-12-31')
order by scale.regulation_id, threshold.points_from desc nulls last
