-- vi
-- Câu hỏi: Những đối tượng nào (cơ quan, chi bộ, đảng viên, cán bộ) có kết quả xếp loại, trong địa phương và cụm, khối đã chọn?
-- Một dòng: một đối tượng xếp loại.
-- Cách tính: Những đối tượng có ít nhất một kết quả xếp loại hiện hành mà người hỏi được xem; theo thứ tự của danh mục.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- en
-- Question: Which subjects (agencies, party cells, party members, staff) have ratings, within the place and cluster chosen?
-- Grain: one kind of subject.
-- Method: Subjects with at least one current rating the caller may see; in the order of the catalogue.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
select subject.subject_kind, subject.name_vi as subject_vi, subject.name_en as subject_en, count(*) as figures
from rating
join catalogue.subject_kind as subject using (subject_kind)
where ($place::varchar is null or rating.place_id = $place)
    and ($cluster::varchar is null or rating.cluster_id = $cluster)
group by subject.subject_kind, subject.name_vi, subject.name_en
order by list_position(['agency', 'party_cell', 'party_member', 'person'], subject.subject_kind) nulls last, subject.subject_kind
