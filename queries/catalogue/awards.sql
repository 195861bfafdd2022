-- vi
-- Câu hỏi: Vào một ngày, có những danh hiệu, hình thức khen thưởng nào, ai tặng, mức thưởng bao nhiêu?
-- Một dòng: một danh hiệu hoặc hình thức, theo bậc từ cao xuống.
-- Cách tính: Dòng danh mục có hiệu lực vào ngày đó. Mức thưởng bằng số lần nhân mức lương cơ sở của ngày đó; chưa có mức thì để trống.
-- $on: ngày, NULL là hôm nay
-- en
-- Question: Which titles and commendations are there on a day, who grants them, and what is the prize?
-- Grain: one title or commendation, from the top of the ladder.
-- Method: The row of the catalogue in force on that day. The prize is the multiplier times the base salary of that day;
-- empty where none is known.
-- $on: the day, NULL is today
select
    award.award_id, award.name_vi, award.name_en, award.kind, award.recipient_kinds, award.level, award.ladder,
    award.authority, award.authority_system, award.prize_multiplier, award.collective_prize_multiplier,
    award.prize_multiplier * salary.amount_vnd as prize_vnd,
    award.collective_prize_multiplier * salary.amount_vnd as collective_prize_vnd,
    award.prize_source, award.valid_from, award.valid_to, award.source, award.verified
from award_type_dated as award
left join base_salary as salary
    on coalesce($on::date, getvariable('today')::date) between salary.valid_from and coalesce(salary.valid_to, date '9999-12-31')
where coalesce($on::date, getvariable('today')::date)
    between coalesce(award.valid_from, date '0001-01-01') and coalesce(award.valid_to, date '9999-12-31')
order by award.ladder, award.award_id
