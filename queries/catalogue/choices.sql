-- vi
-- Câu hỏi: Giá trị của các cột lựa chọn trong danh mục được viết thành lời thế nào?
-- Một dòng: một giá trị của một cột.
-- Cách tính: Lấy nguyên danh mục các giá trị.
-- en
-- Question: How are the values of columns with a choice written in words?
-- Grain: one value of a column.
-- Method: The catalogue of values as it is.
select field, choice, name_vi, name_en from catalogue.catalogue_choice order by field, choice
