-- vi
-- Câu hỏi: Những hội nghị nào sắp họp, ngày nào?
-- Một dòng: một hội nghị chưa họp, gần nhất trước.
-- Cách tính: Lịch hội nghị ghi ở trang Danh mục; hội nghị không ghi cụm, khối là của mọi cụm, khối.
-- $cluster: mã cụm, khối, NULL là tất cả
-- $today: ngày hỏi
-- en
-- Question: Which meetings are to come, and when?
-- Grain: one meeting that is not held yet, the next first.
-- Method: The dates of meetings entered on the page Catalogues; a meeting without a cluster is of all.
-- $cluster: id of the cluster, NULL is all
-- $today: the day of asking
select
    name, cluster, year, held_on, date_diff('day', $today::date, held_on) as days
from meeting_date
where held_on >= $today::date
    and ($cluster::varchar is null or cluster is null or cluster_id = $cluster)
    and len(getvariable('caller_scope')::varchar[]) > 0
order by held_on, name collate vi
