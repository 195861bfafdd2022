-- vi
-- Câu hỏi: Vào một ngày, tỷ lệ tối đa nào có hiệu lực, tính trên mẫu số nào?
-- Một dòng: một tỷ lệ tối đa.
-- Cách tính: Dòng danh mục có hiệu lực vào ngày đó. Tỷ lệ của một năm là tỷ lệ có hiệu lực ngày cuối năm; năm cũ không xét theo
-- tỷ lệ mới.
-- $on: ngày, NULL là hôm nay
-- en
-- Question: Which quotas are in force on a day, and of which denominator?
-- Grain: one quota.
-- Method: The row of the catalogue in force on that day. A year's quota is the one in force on its last day; old years are
-- not judged by new quotas.
-- $on: the day, NULL is today
select *
from quota
where coalesce($on::date, getvariable('today')::date)
    between coalesce(valid_from, date '0001-01-01') and coalesce(valid_to, date '9999-12-31')
order by quota_id
