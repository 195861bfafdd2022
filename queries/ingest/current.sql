-- vi
-- Câu hỏi: Những số liệu nào đang có hiệu lực trong phạm vi của tệp đang nhập?
-- Một dòng: một số liệu hiện hành.
-- Cách tính: Bản mới nhất chưa hủy của mỗi khóa, có khóa trong tệp (bảng tạm incoming_key) hoặc thuộc biểu × cụm × kỳ × bước của tệp.
-- $scope_keys: biểu × cụm × kỳ × bước mà tệp nói tới
-- en
-- Question: Which facts are current within what the incoming file speaks of?
-- Grain: one current fact.
-- Method: The newest statement not undone of each key that is in the file (laid beside as incoming_key), or in its form × cluster × period × stage.
-- $scope_keys: the form × cluster × period × stage the file speaks of
select visible_fact.*, source.scope_key, source.sheet, live_batch.file_name, live_batch.file_hash, unit.name as unit
from visible_fact
join stored.source as source using (source_id)
join live_batch on live_batch.batch_id = visible_fact.batch_id
left join stored.unit as unit on unit.unit_id = visible_fact.unit_id
where visible_fact.business_key in (select business_key from incoming_key)
    or source.scope_key in (select unnest($scope_keys::varchar[]))
