-- vi
-- Câu hỏi: Một dòng của danh mục đã được sửa những lần nào?
-- Một dòng: một lần sửa, mới nhất trước.
-- Cách tính: Mọi lần sửa của cơ quan được giữ lại, lần mới nhất có hiệu lực. act: changed là sửa hoặc thêm, removed là bỏ, restored là
-- trở lại như kèm theo sản phẩm.
-- $catalogue: mã danh mục, NULL là mọi danh mục
-- $key: khóa của dòng, NULL là mọi dòng
-- en
-- Question: Which changes were made to a row of a catalogue?
-- Grain: one change, the newest first.
-- Method: Every change by the office is kept; the newest is in force. act: changed (or added), removed, restored (again as
-- shipped).
-- $catalogue: the catalogue, NULL is all
-- $key: the row's key, NULL is every row
select
    catalogue, key, case when removed then 'removed' when content is null then 'restored' else 'changed' end as act,
    content, person, changed_at, reason, data_version
from stored.catalogue_change
where ($catalogue::varchar is null or catalogue = $catalogue) and ($key::varchar is null or key = $key)
order by data_version desc
