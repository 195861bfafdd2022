-- vi
-- Câu hỏi: Một danh mục có những cột nào, mỗi cột nhận giá trị gì?
-- Một dòng: một cột của danh mục, theo thứ tự trong danh mục.
-- Cách tính: Lấy các cột của danh mục; tên, kiểu và giá trị cho phép theo danh mục các cột. names là danh mục mà giá trị của cột
-- phải có trong đó.
-- $catalogue: mã danh mục, NULL là mọi danh mục
-- en
-- Question: Which columns has a catalogue, and what may each hold?
-- Grain: one column of a catalogue, in its order.
-- Method: The columns of the catalogue, with their names, kinds and allowed values from the catalogue of columns. names is the
-- catalogue that its values must be found in.
-- $catalogue: the catalogue, NULL is all
select
    listed.catalogue, columns.column_name as field, columns.ordinal_position as position,
    coalesce(own.name_vi, shared.name_vi, columns.column_name) as name_vi,
    coalesce(own.name_en, shared.name_en, columns.column_name) as name_en,
    coalesce(own.kind, shared.kind, 'text') as kind, coalesce(own.choices, shared.choices) as choices,
    coalesce(own.required, shared.required, 'no') = 'yes' as required,
    list_contains(string_split(listed.key, '|'), columns.column_name) as is_key,
    case
        when not (is_key and coalesce(own.names, shared.names) = listed.catalogue) then coalesce(own.names, shared.names)
    end as names
from catalogue.catalogue as listed
join information_schema.columns as columns on columns.table_schema = 'shipped' and columns.table_name = listed.catalogue
left join catalogue.catalogue_field as own on own.catalogue = listed.catalogue and own.field = columns.column_name
left join catalogue.catalogue_field as shared on shared.catalogue is null and shared.field = columns.column_name
where $catalogue::varchar is null or listed.catalogue = $catalogue
order by listed.catalogue, columns.ordinal_position
