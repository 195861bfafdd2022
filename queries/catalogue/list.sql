-- vi
-- Câu hỏi: Có những danh mục nào, cơ quan đã sửa bao nhiêu dòng?
-- Một dòng: một danh mục.
-- Cách tính: Đếm số dòng kèm theo sản phẩm và số dòng mà lần sửa mới nhất của cơ quan còn hiệu lực. shown là các cột hiển thị.
-- en
-- Question: Which catalogues are there, and how many of their rows did this office change?
-- Grain: one catalogue.
-- Method: Counts the rows shipped, and the rows whose newest change by this office is in force. shown: the columns shown.
with shipped as (
    select catalogue, count(*) as rows from catalogue_row group by catalogue
),
changed as (
    select catalogue, count(*) filter (where removed or content is not null) as changed, max(changed_at) as last_change
    from newest_catalogue_change
    group by catalogue
)
select
    listed.catalogue, listed.name_vi, listed.name_en, listed.shown,
    coalesce(shipped.rows, 0) as rows, coalesce(changed.changed, 0) as changed,
    changed.last_change
from catalogue.catalogue as listed
left join shipped using (catalogue)
left join changed using (catalogue)
order by listed.name_vi collate vi
