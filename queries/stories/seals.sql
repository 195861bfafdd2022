-- vi
-- Câu hỏi: Đã chốt số liệu cho những hội nghị nào?
-- Một dòng: một lần chốt số liệu.
-- Cách tính: Mọi lần chốt người hỏi được xem, mới nhất trước; lần chốt sau của cùng hội nghị thay lần trước.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm, NULL là mọi năm
-- $story: tên chương trình, NULL là tất cả
-- en
-- Question: For which meetings are figures sealed?
-- Grain: one seal.
-- Method: Every seal the caller may see, the newest first; a later seal of the same meeting supersedes the one before.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year, NULL is every year
-- $story: name of the story, NULL is all
select seal_id, story, place_id, cluster_id, year, title, hash, person, sealed_at, superseded_by
from visible_seal
where ($place::varchar is null or place_id = $place)
    and ($cluster::varchar is null or cluster_id = $cluster)
    and ($year::integer is null or year = $year)
    and ($story::varchar is null or story = $story)
order by data_version desc
