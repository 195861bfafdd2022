-- vi
-- Câu hỏi: Cơ quan đã soạn lại chương trình trình chiếu của hội nghị này thế nào?
-- Một dòng: lần lưu mới nhất của một chương trình cho một địa phương, cụm, khối và năm.
-- Cách tính: Lần lưu sau thay lần lưu trước; không có nội dung là dùng chương trình có sẵn.
-- $story: tên chương trình
-- $place: mã địa phương
-- $cluster: mã cụm, khối, NULL là cả địa phương
-- $year: năm
-- en
-- Question: How has the office changed the story of this meeting?
-- Grain: the newest saving of a story for a place, cluster and year.
-- Method: A later saving replaces the one before; without content the story is as shipped.
-- $story: name of the story
-- $place: id of the place
-- $cluster: id of the cluster, NULL is the whole place
-- $year: the year
select content, person, saved_at
from visible_story
where story = $story and place_id = $place and cluster_id is not distinct from $cluster and year = $year::integer
qualify row_number() over (order by data_version desc) = 1
