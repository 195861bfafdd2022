-- vi
-- Câu hỏi: Qua các năm, một đơn vị được xếp loại gì, và bao nhiêu cán bộ, công chức của đơn vị hoàn thành xuất sắc?
-- Một dòng: một năm.
-- Cách tính: Xếp loại của đơn vị như bảng xếp loại ghi. Tỷ lệ là số cán bộ, công chức hoàn thành xuất sắc nhiệm vụ chia cho
-- số được đánh giá; không ghi số được đánh giá thì lấy tổng các mức xếp loại. Chỉ lấy kỳ cả năm.
-- $unit: mã đơn vị
-- en
-- Question: Which class was a unit rated over the years, and how many of its staff completed their duties excellently?
-- Grain: one year.
-- Method: The unit's class as its rating sheet states it. The share is staff rated excellent over staff rated; where the
-- number rated is not stated, the sum of all classes. Whole years only.
-- $unit: id of the unit
with class as (
    select
        period.year, class_id, rating_class.name_vi, rating_class.name_en, rating_class.tone, fact_id, illustrative
    from rating
    join period using (period_id)
    left join rating_class using (scale_id, class_id)
    where unit_id = $unit and period.kind = 'year' and rating.measure = 'class' and subject_kind = 'agency'
),
staff as (
    select year, n as excellent, total, facts, illustrative
    from excellent_of_unit
    where unit_id = $unit and subject_kind = 'person' and (n is not null or total is not null)
)
select
    unit.unit_id, unit.name as unit, year, class.class_id, class.name_vi as class_vi, class.name_en as class_en, class.tone,
    staff.excellent, staff.total, staff.excellent / nullif(staff.total, 0) as share,
    coalesce(class.illustrative, false) or coalesce(staff.illustrative, false) as illustrative,
    list_distinct(flatten([[class.fact_id], staff.facts])) as facts
from class
full join staff using (year)
join unit on unit.unit_id = $unit
order by year
