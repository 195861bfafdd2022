-- vi
-- Câu hỏi: Mỗi năm có bao nhiêu tập thể (hoặc cá nhân) ở từng mức xếp loại, có vượt tỷ lệ tối đa hoàn thành xuất sắc không?
-- Một dòng: một mức xếp loại trong một năm.
-- Cách tính: Đếm theo mức xếp loại cả năm; số chi tiết của đơn vị có thì không dùng số chung của cụm, khối; phần “trong đó” không đếm
-- lại. Mức tối đa hoàn thành xuất sắc tính riêng từng nơi (cá nhân: trong từng đơn vị; tập thể: trong từng cụm, khối) theo quy định có
-- hiệu lực vào ngày cuối năm, với mẫu số và cách làm tròn của quy định đó (danh mục tỷ lệ tối đa), rồi cộng lại. Năm chưa có quy định
-- thì không đánh giá. Thiếu mẫu số ở một nơi thì không cộng.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $unit: mã đơn vị, NULL là tất cả
-- $subject_kind: đối tượng xếp loại: agency, party_cell, person, party_member; NULL là agency
-- $year: năm, NULL là mọi năm
-- en
-- Question: Each year, how many collectives (or persons) are in each class, and is the cap on the excellent exceeded?
-- Grain: one class in one year.
-- Method: Counted by class of the whole year; where a unit's own counts are known its cluster's are not used; "of which"
-- parts do not count again. The most that may be excellent is worked out for each body by itself (persons: within each
-- unit; collectives: within each cluster) by the quota in force on the last day of the year, with its denominator and
-- rounding (catalogue of quotas), and then summed. A year without a quota is not judged. Where one body lacks its
-- denominator there is no sum.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $unit: id of the unit, NULL is all
-- $subject_kind: who is rated: agency, party_cell, person, party_member; NULL is agency
-- $year: the year, NULL is every year
select
    rated_class.subject_kind, subject_kind.name_vi as subject_vi, subject_kind.name_en as subject_en, year, period_ends,
    class_id, class_vi, class_en, ordinal, tone, n, population_id, scope, excellent, good, total,
    (select list(quota) from catalogue.quota where quota.subject_kind = rated_class.subject_kind) as quotas,
    illustrative, facts
from rated_class
join catalogue.subject_kind as subject_kind using (subject_kind)
where period_kind = 'year' and rated_class.subject_kind = coalesce($subject_kind::varchar, 'agency')
    and ($place::varchar is null or place_id = $place)
    and ($cluster::varchar is null or cluster_id = $cluster)
    and ($unit::varchar is null or unit_id = $unit)
    and ($year::integer is null or year = $year)
order by year, ordinal, population_id
