-- vi
-- Câu hỏi: Xếp loại chi bộ, xếp loại đơn vị, thứ hạng trong cụm, khối và khen thưởng của từng đơn vị có khớp nhau không?
-- Một dòng: một đơn vị của cụm, khối trong năm.
-- Cách tính: Đặt cạnh nhau xếp loại tổ chức đảng, xếp loại đơn vị, thứ hạng theo tổng điểm, hình thức cao nhất đã tặng và đang trình của
-- năm thành tích. Điều chưa khớp là điều khác với tiêu chuẩn có hiệu lực vào ngày cuối năm (danh mục tiêu chuẩn đối chiếu), nêu kèm
-- điều luật để người có thẩm quyền xem xét; không phải kết luận. Thiếu số liệu thì ghi thiếu gì, không kết luận. Danh hiệu mới đăng
-- ký, không thông qua, đã rút không đối chiếu.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm
-- en
-- Question: Do the Party class, the state class, the cluster rank and the awards of each unit agree?
-- Grain: one unit of the cluster in the year.
-- Method: Side by side the class of the Party organisation, the class of the unit, its rank by total points, and the highest
-- award granted and proposed for the year's achievement. What does not agree differs from a standard in force on the last day
-- of the year (catalogue of standards compared), quoted with its article for those who decide to consider; it is no verdict.
-- Where figures are missing it says which. Titles only registered, declined or withdrawn are not compared.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: the year
with present as (
    select distinct visible_fact.cluster_id, visible_fact.unit_id, period.period_id, period.year, period.ends as period_ends
    from visible_fact
    join period using (period_id)
    where visible_fact.period_id = $year::varchar and visible_fact.unit_id is not null and visible_fact.cluster_id is not null
        and visible_fact.kind in ('cluster_member', 'rating', 'score', 'award')
        and ($place::varchar is null or visible_fact.place_id = $place)
        and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
),
class as (
    select
        rating.unit_id, rating.period_id, rating.subject_kind, rating.class_id, coalesce(rating_class.equals, rating.class_id) as class,
        rating_class.name_vi, rating_class.name_en, rating.fact_id, rating.illustrative
    from rating
    left join rating_class using (scale_id, class_id)
    where rating.period_id = $year::varchar and rating.measure = 'class' and rating.person_id is null and rating.unit_id is not null
),
staff as (
    select unit_id, period_id, list({class: class_id, persons: n::integer}) as staff, flatten(list(facts)) as facts
    from unit_class_count
    join (select distinct class_id from rating_class where part_of is null) using (class_id)
    where period_id = $year::varchar and subject_kind = 'person'
    group by all
    having sum(n) = max(total)
),
discipline_by_level as (
    select
        unit_id, period_id, coalesce(level, '') as level,
        greatest(
            coalesce(sum(value) filter (where person_id is null), 0), count(*) filter (where person_id is not null)
        )::integer as persons,
        list(fact_id) as facts
    from discipline
    where period_id = $year::varchar and unit_id is not null
    group by all
    union all
    select unit_id, period_id, '' as level, value::integer as persons, [fact_id] as facts
    from best_result
    where period_id = $year::varchar and indicator_id = 'persons_disciplined' and unit_id is not null and value is not null
        and (unit_id, period_id) not in (select (unit_id, period_id) from discipline where unit_id is not null and period_id is not null)
),
disciplined as (
    select unit_id, period_id, list({level: level, persons: persons}) as levels, flatten(list(facts)) as facts
    from discipline_by_level
    group by all
),
awarded as (
    select
        award_step.unit_id, award_step.period_id,
        list({
            award_id: award_id, status: award_step.status, name_vi: award_type.name_vi, name_en: award_type.name_en,
            status_vi: award_status.name_vi, status_en: award_status.name_en
        } order by award_type.ladder) as awards,
        arg_min(award_type.name_vi, award_type.ladder) filter (award_step.status = 'granted') as granted_vi,
        arg_min(award_type.name_en, award_type.ladder) filter (award_step.status = 'granted') as granted_en,
        arg_min(award_type.name_vi, award_type.ladder) filter (award_step.status in ('proposed', 'approved')) as proposed_vi,
        arg_min(award_type.name_en, award_type.ladder) filter (award_step.status in ('proposed', 'approved')) as proposed_en,
        list(award_step.fact_id) as facts
    from award_step
    join award_type using (award_id)
    left join catalogue.award_status as award_status on award_status.status = award_step.status
    where award_step.period_id = $year::varchar and award_step.unit_id is not null and award_step.recipient_kind = 'collective' and award_step.is_named
        and not overtaken and award_step.part_of is null
    group by all
),
awards_known as (
    select distinct cluster_id, period_id from award where period_id = $year::varchar and recipient_kind = 'collective' and unit_id is not null
)
select
    present.cluster_id, cluster.name as cluster, present.unit_id, unit.name as unit, present.year, present.period_ends,
    party.class as party_class, party.name_vi as party_vi, party.name_en as party_en,
    state.class as state_class, state.name_vi as state_vi, state.name_en as state_en,
    ranked.points, ranked.rank, ranked.of_units, awarded.granted_vi, awarded.granted_en, awarded.proposed_vi, awarded.proposed_en,
    awarded.awards, awards_known.cluster_id is not null as awards_known, disciplined.levels as disciplined, staff.staff,
    (select list(rule) from catalogue.conflict_rule as rule) as standards,
    coalesce(state.illustrative or ranked.illustrative, state.illustrative, ranked.illustrative, false) as illustrative,
    list_distinct(list_filter(
        [party.fact_id, state.fact_id, member.fact_id] || coalesce(ranked.facts, []) || coalesce(awarded.facts, [])
            || coalesce(disciplined.facts, []) || coalesce(staff.facts, []),
        lambda fact: fact is not null
    )) as facts
from present
join unit on unit.unit_id = present.unit_id
join cluster on cluster.cluster_id = present.cluster_id
left join cluster_member as member
    on member.unit_id = present.unit_id and member.cluster_id = present.cluster_id and member.period_id = present.period_id
left join member_order
    on member_order.unit_id = present.unit_id and member_order.cluster_id = present.cluster_id
    and member_order.year = present.year
left join class as party
    on party.unit_id = present.unit_id and party.period_id = present.period_id and party.subject_kind = 'party_cell'
left join class as state
    on state.unit_id = present.unit_id and state.period_id = present.period_id and state.subject_kind = 'agency'
left join ranked_score as ranked
    on ranked.unit_id = present.unit_id and ranked.cluster_id = present.cluster_id and ranked.period_id = present.period_id
left join awarded on awarded.unit_id = present.unit_id and awarded.period_id = present.period_id
left join awards_known on awards_known.cluster_id = present.cluster_id and awards_known.period_id = present.period_id
left join disciplined on disciplined.unit_id = present.unit_id and disciplined.period_id = present.period_id
left join staff on staff.unit_id = present.unit_id and staff.period_id = present.period_id
order by cluster.name collate vi, member_order.ordinal nulls last, unit.name collate vi, present.unit_id
