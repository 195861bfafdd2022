-- vi
-- Câu hỏi: Các cụm, khối và các năm được chọn, đặt cạnh nhau, khác nhau thế nào?
-- Một dòng: một cụm, khối, một năm.
-- Cách tính: Số cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ trên số được xếp loại; đơn vị dẫn đầu ở bước chấm sau cùng đã có;
-- số lượt tập thể đã có quyết định tặng khen thưởng từ cấp tỉnh trở lên, theo năm thành tích. Mỗi cụm, khối chấm theo bảng điểm
-- riêng nên không so điểm. Không tính số liệu 6 tháng.
-- $clusters: các mã cụm, khối, NULL là không cụm, khối nào
-- $years: các năm, NULL là không năm nào
-- en
-- Question: How do chosen clusters and years stand side by side?
-- Grain: one cluster, one year.
-- Method: Bodies rated excellent of those rated; who leads at the latest stage there is; collective awards of the province or
-- above that were granted, by the year of the achievement. Clusters are scored by sheets of their own, so points are not
-- compared. Half-years do not count.
-- $clusters: the ids of the clusters, NULL is none
-- $years: the years, NULL is none
with chosen as (
    select cluster_id, name, year
    from cluster, unnest($years::integer[]) as asked (year)
    where list_contains($clusters::varchar[], cluster_id)
),
rated as (
    select
        cluster_id, period.year, coalesce(sum(n) filter (where class_id = 'excellent'), 0) as excellent, max(total) as total,
        flatten(list(facts)) as facts, bool_or(illustrative) as illustrative
    from rating_tally
    join period on period.period_id = rating_tally.period_id and period.kind = 'year'
    where subject_kind = 'agency'
    group by all
    having bool_or(class_id = 'excellent') or sum(n) = max(total)
),
in_front as (
    select
        ranked_score.cluster_id, ranked_score.year, string_agg(unit.name, '; ' order by unit.name collate vi) as leaders,
        any_value(of_units) as ranked, flatten(list(facts)) as facts, bool_or(illustrative) as illustrative
    from ranked_score
    join unit using (unit_id)
    where period_kind = 'year' and rank = 1
    group by all
),
granted as (
    select
        award.cluster_id, period.year, sum(coalesce(award.value, 1)) as awards, list(award.fact_id) as facts,
        bool_or(award.illustrative) as illustrative
    from counted_award as award
    join award_type using (award_id)
    join period on period.period_id = award.period_id and period.kind = 'year'
    where award.status = 'granted' and award.recipient_kind = 'collective'
        and award_type.level in ('government', 'ministry', 'province')
        and coalesce(award_type.authority_system, 'state') not in ('party', 'front')
    group by all
)
select
    chosen.cluster_id, chosen.name as cluster, chosen.year, rated.excellent, rated.total,
    rated.excellent / nullif(rated.total, 0) as share, in_front.leaders, in_front.ranked, granted.awards,
    flatten([coalesce(rated.facts, []), coalesce(in_front.facts, []), coalesce(granted.facts, [])]) as facts,
    coalesce(rated.illustrative, in_front.illustrative, granted.illustrative, false) as illustrative
from chosen
left join rated using (cluster_id, year)
left join in_front using (cluster_id, year)
left join granted using (cluster_id, year)
where rated.total is not null or in_front.leaders is not null or granted.awards is not null
order by list_position($clusters::varchar[], chosen.cluster_id), chosen.year desc
