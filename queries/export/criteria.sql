-- vi
-- Câu hỏi: Mỗi cụm, khối chấm những tiêu chí nào trong năm?
-- Một dòng: một tiêu chí của một cụm, khối trong một năm.
-- Cách tính: Tiêu chí theo lần nhập mới nhất chưa hủy.
-- $cluster: mã cụm, khối; để trống là tất cả
-- $year: năm; để trống là tất cả
-- en
-- Question: Which criteria does each cluster score in a year?
-- Grain: one criterion of a cluster in a year.
-- Method: Criteria as the newest imports not undone have them.
-- $cluster: a cluster's id; empty for all
-- $year: the year; empty for all
select criterion_id, scheme_id, cluster_id, year, name, max_score, parent_id, kind, ordinal, is_listed
from criterion
where ($cluster::varchar is null or cluster_id = $cluster) and ($year::integer is null or year = $year)
    and len(getvariable('caller_scope')::varchar[]) > 0
order by year, ordinal
