-- vi
-- Câu hỏi: Một danh mục có những dòng nào, dòng nào do cơ quan sửa, ai sửa, lúc nào?
-- Một dòng: một dòng của danh mục, kể cả dòng cơ quan đã bỏ.
-- Cách tính: Dòng kèm theo sản phẩm, thay bằng lần sửa mới nhất của cơ quan nếu có. origin: shipped là như kèm theo sản phẩm,
-- changed là cơ quan đã sửa, added là cơ quan thêm, removed là cơ quan đã bỏ. content là cả dòng dạng JSON, shipped là dòng kèm theo.
-- $catalogue: mã danh mục, NULL là mọi danh mục
-- en
-- Question: Which rows has a catalogue, which did this office change, who and when?
-- Grain: one row of a catalogue, rows the office removed included.
-- Method: The rows as shipped, replaced by the office's newest change where there is one. origin: shipped is as shipped,
-- changed by the office, added by the office, removed by the office. content is the whole row as JSON, shipped the row as
-- shipped.
-- $catalogue: the catalogue, NULL is all
select
    coalesce(shipped.catalogue, change.catalogue) as catalogue, coalesce(shipped.key, change.key) as key,
    case
        when change.removed then 'removed'
        when change.content is null then 'shipped'
        when shipped.key is null then 'added'
        else 'changed'
    end as origin,
    coalesce(change.content, shipped.content) as content, shipped.content as shipped, change.person, change.changed_at,
    change.reason
from catalogue_row as shipped
full join newest_catalogue_change as change on change.catalogue = shipped.catalogue and change.key = shipped.key
where ($catalogue::varchar is null or coalesce(shipped.catalogue, change.catalogue) = $catalogue)
    and (shipped.key is not null or change.content is not null)
order by catalogue, key
