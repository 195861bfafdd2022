-- vi
-- Câu hỏi: Trong năm, bao nhiêu cán bộ của từng đơn vị đạt Lao động tiên tiến, Chiến sĩ thi đua cơ sở, và đơn vị đạt danh
-- hiệu tập thể nào?
-- Một dòng: một đơn vị có danh sách danh hiệu cá nhân hoặc danh hiệu tập thể trong năm.
-- Cách tính: Đếm người đã có quyết định tặng trong năm thành tích; người đạt Chiến sĩ thi đua cơ sở cũng đã đạt Lao động
-- tiên tiến (Luật 06/2022/QH15, Điều 23) nên được tính cả vào Lao động tiên tiến. Chia cho số cán bộ được đánh giá trong
-- năm; không có số được đánh giá thì không có tỷ lệ. Không tính đề nghị đang trình.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: In a year, how many of each unit's staff became advanced workers and grass-roots emulation fighters, and which
-- collective title has the unit?
-- Grain: one unit with a list of personal titles or with a collective title in the year.
-- Method: Persons granted the title in the year of achievement are counted; an emulation fighter has met the standard of
-- an advanced worker (Law 06/2022/QH15, Art. 23) and counts among these too. Divided by the staff assessed in the year;
-- without that number there is no share. Pending proposals do not count.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
with granted as (
    select award.*
    from counted_award as award
    join period on period.period_id = award.period_id and period.kind = 'year' and period.year = $year
    where award.status = 'granted' and award.unit_id is not null
        and ($place::varchar is null or award.place_id = $place)
        and ($cluster::varchar is null or award.cluster_id = $cluster)
),
titled as (
    select
        unit_id,
        count(distinct coalesce(person_id, recipient_name)) filter (
            where award_id in ('title_advanced_worker', 'title_emulation_fighter_grassroots')
        ) as advanced_workers,
        count(distinct coalesce(person_id, recipient_name)) filter (
            where award_id = 'title_emulation_fighter_grassroots'
        ) as fighters,
        bool_or(award_id = 'title_advanced_labour_collective') as is_advanced_collective,
        bool_or(award_id = 'title_excellent_labour_collective') as is_excellent_collective,
        list(fact_id) as facts, bool_or(illustrative) as illustrative
    from granted
    where award_id in (
        'title_advanced_worker', 'title_emulation_fighter_grassroots', 'title_advanced_labour_collective',
        'title_excellent_labour_collective'
    )
    group by unit_id
),
assessed as (
    select unit_id, max(value) as assessed, list(fact_id) as facts
    from rating
    join period on period.period_id = rating.period_id and period.kind = 'year' and period.year = $year
    where measure = 'assessed' and subject_kind = 'person' and unit_id is not null
    group by unit_id
)
select
    $year::integer as year, titled.unit_id, unit.name as unit, titled.advanced_workers, titled.fighters, assessed.assessed,
    titled.advanced_workers / assessed.assessed as advanced_share, titled.fighters / assessed.assessed as fighter_share,
    titled.is_advanced_collective, titled.is_excellent_collective,
    list_concat(titled.facts, coalesce(assessed.facts, [])) as facts, titled.illustrative
from titled
join unit on unit.unit_id = titled.unit_id
left join unit_order_of_year as unit_order on unit_order.unit_id = titled.unit_id and unit_order.year = $year::integer
left join assessed on assessed.unit_id = titled.unit_id
order by unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi
