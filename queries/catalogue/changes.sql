-- vi
-- Câu hỏi: Những dòng danh mục nào đang khác với bản kèm theo sản phẩm?
-- Một dòng: một dòng danh mục mà cơ quan đã sửa, thêm hoặc bỏ, theo thứ tự sửa.
-- Cách tính: Lần sửa mới nhất còn hiệu lực của từng dòng; content là cả dòng dạng JSON, để trống nếu cơ quan đã bỏ dòng đó.
-- en
-- Question: Which rows of the catalogues differ from those shipped?
-- Grain: one row of a catalogue that this office changed, added or removed, in the order of the changes.
-- Method: The newest change of each row that is in force; content is the whole row as JSON, empty where the office removed it.
select catalogue, key, case when not removed then content end as content
from newest_catalogue_change
where removed or content is not null
order by data_version
