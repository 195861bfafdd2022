-- vi
-- Câu hỏi: Mỗi năm có bao nhiêu cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ, trên tổng số được xếp loại?
-- Một dòng: một địa phương, một năm.
-- Cách tính: Số cơ quan được xếp loại hoàn thành xuất sắc chia cho số cơ quan được xếp loại; đếm rồi mới chia, không lấy
-- trung bình các tỷ lệ. Chỉ lấy kỳ cả năm. Chỉ tiêu là tỷ lệ các cụm, khối đã đăng ký khi giống nhau.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm cuối cùng, NULL là đến nay
-- en
-- Question: How many agencies completed their tasks excellently each year, of those rated?
-- Grain: one place, one year.
-- Method: Agencies rated excellent over agencies rated; counted first and divided then, never an average of rates.
-- Whole years only. The target is the share the clusters pledged, where it is the same for all.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the last year, NULL is until now
with counted as (
    select
        rated.place_id, period.year,
        sum(excellent) as excellent, sum(total) as total, flatten(list(facts)) as facts,
        bool_or(illustrative) as illustrative
    from (
        select
            place_id, cluster_id, period_id, coalesce(sum(n) filter (where class_id = 'excellent'), 0) as excellent,
            max(total) as total, flatten(list(facts)) as facts, bool_or(illustrative) as illustrative
        from rating_tally
        where subject_kind = 'agency'
        group by place_id, cluster_id, period_id
        having max(total) is not null
    ) as rated
    join period using (period_id)
    where period.kind = 'year'
        and ($place::varchar is null or rated.place_id = $place)
        and ($cluster::varchar is null or rated.cluster_id = $cluster)
        and ($year::integer is null or period.year <= $year)
    group by all
),
pledged as (
    select
        target.place_id, period.year,
        case when count(distinct (value, comparator)) = 1 then any_value(value) end as target,
        any_value(comparator) as comparator
    from target
    join period using (period_id)
    where indicator_id = 'agency_rating_excellent_pct' and unit_id is null and period.kind = 'year'
        and ($cluster::varchar is null or target.cluster_id = $cluster)
    group by all
)
select
    counted.place_id, unit.name as place, counted.year, counted.excellent, counted.total,
    counted.excellent / counted.total as share,
    pledged.target, pledged.comparator, counted.illustrative, counted.facts
from counted
join unit on unit.unit_id = counted.place_id
left join pledged on pledged.place_id = counted.place_id and pledged.year = counted.year
order by counted.year, unit.name collate vi
