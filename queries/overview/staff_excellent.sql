-- vi
-- Câu hỏi: Trong năm, bao nhiêu cán bộ, công chức hoàn thành xuất sắc nhiệm vụ, trên số được xếp loại?
-- Một dòng: cả phạm vi được hỏi trong một năm.
-- Cách tính: Cộng số của từng đơn vị rồi mới chia, không lấy trung bình các tỷ lệ; chỉ tính đơn vị có cả số hoàn thành xuất sắc và số
-- được xếp loại. Cụm, khối không có số của từng đơn vị thì lấy số chung của cụm, khối; không rõ số được xếp loại thì không có tỷ lệ.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: How many of the staff rated completed their tasks excellently in the year?
-- Grain: all that was asked for, in one year.
-- Method: The units' numbers are summed first and divided then, never an average of rates; only units with both the number
-- excellent and the number rated. Clusters without numbers by unit count with their own; where the number rated is not known
-- there is no share.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
with subject as (
    select
        rating.place_id, rating.cluster_id, rating.unit_id,
        sum(value) filter (where measure = 'count' and class_id = 'excellent') as excellent,
        coalesce(
            max(value) filter (where measure = 'assessed'),
            sum(of_value) filter (where measure = 'count' and class_id = 'excellent')
        ) as assessed,
        list(fact_id) filter (where measure = 'assessed' or class_id = 'excellent') as facts,
        bool_or(illustrative) as illustrative
    from rating
    join period on period.period_id = rating.period_id and period.kind = 'year'
    where subject_kind = 'person' and person_id is null and period.year = $year
        and ($place::varchar is null or rating.place_id = $place)
        and ($cluster::varchar is null or rating.cluster_id = $cluster)
    group by all
),
chosen as (
    select subject.*
    from subject
    where excellent is not null
        and if(
            unit_id is null,
            not exists (
                from subject as own
                where own.unit_id is not null and own.assessed is not null and own.excellent is not null
                    and own.place_id = subject.place_id and own.cluster_id is not distinct from subject.cluster_id
            ),
            assessed is not null
        )
)
select
    sum(excellent) as excellent, case when count(*) = count(assessed) then sum(assessed) end as assessed,
    flatten(list(facts)) as facts, bool_or(illustrative) as illustrative
from chosen
having count(*) > 0
