-- How many of each population are in each class, unit by unit where units are counted, with the quotas on the best class.

-- One row a unit, period and class of its persons, party members or bodies: n of total, as printed, else from named
-- persons. "Trong đó" classes are left out; the total is the number assessed, else what the classes are of, else their sum.
create or replace view unit_class_count as
with printed as (
    select
        place_id, cluster_id, unit_id, period_id, subject_kind, scale_id, class_id, sum(value) as n, max(of_value) as of_value,
        list(fact_id) as facts, bool_or(illustrative) as illustrative
    from rating
    where measure = 'count' and unit_id is not null and part_of is null
    group by all
),
named as (
    select
        place_id, cluster_id, unit_id, period_id, subject_kind, scale_id, class_id, count(*)::double as n,
        null::double as of_value, list(fact_id) as facts, bool_or(illustrative) as illustrative
    from rating
    where measure = 'class' and person_id is not null and unit_id is not null
    group by all
),
of_unit as (
    select * from printed
    union all by name
    select * from named
    where not exists (
        from printed
        where printed.unit_id = named.unit_id and printed.period_id is not distinct from named.period_id
            and printed.subject_kind = named.subject_kind
    )
),
assessed as (
    select unit_id, period_id, subject_kind, max(value) as assessed, list(fact_id) as facts
    from rating
    where measure = 'assessed' and unit_id is not null
    group by all
)
select
    of_unit.* exclude (facts, of_value),
    coalesce(assessed.assessed, max(of_value) over subject, sum(n) over subject) as total,
    list_distinct(of_unit.facts || coalesce(assessed.facts, [])) as facts
from of_unit
left join assessed using (unit_id, period_id, subject_kind)
window subject as (partition by of_unit.unit_id, of_unit.period_id, of_unit.subject_kind);

-- One row a population, period and class: n of total. Persons and party members are counted within each unit (as printed,
-- else from named persons); agencies and party cells within their cluster, or place; persons that were only counted
-- for a whole cluster are one population of scope `whole`. "Trong đó" classes are left out. `excellent` and `good` are the
-- population's counts of those two classes, empty where its classes do not add up to its total.
create or replace view rated_class as
with unit_count as (
    select *, 'unit' as scope from unit_class_count
),
whole_count as (
    select
        tally.place_id, tally.cluster_id, null::varchar as unit_id, tally.period_id, tally.subject_kind, tally.class_id,
        tally.n, tally.total, tally.facts, tally.illustrative,
        case
            when tally.subject_kind not in ('agency', 'party_cell') then 'whole'
            when tally.cluster_id is null then 'place'
            else 'group'
        end as scope
    from rating_tally as tally
    where not exists (
        from unit_count
        where unit_count.place_id = tally.place_id and unit_count.cluster_id is not distinct from tally.cluster_id
            and unit_count.period_id is not distinct from tally.period_id
            and unit_count.subject_kind = tally.subject_kind
    )
),
counted as (
    select * exclude (scale_id) from unit_count
    union all by name
    select * from whole_count
),
class as (
    select
        class_id, any_value(name_vi) as class_vi, any_value(name_en) as class_en, min(ordinal) as ordinal,
        any_value(tone) as tone
    from rating_class
    where part_of is null
    group by class_id
)
select
    counted.*, coalesce(counted.unit_id, counted.cluster_id, counted.place_id) as population_id,
    period.year, period.kind as period_kind, period.ends as period_ends, class_vi, class_en, ordinal, tone,
    case
        when bool_or(class_id = 'excellent') over population or sum(n) over population = total
            then coalesce(sum(n) filter (where class_id = 'excellent') over population, 0)
    end as excellent,
    case
        when bool_or(class_id = 'good') over population or sum(n) over population = total
            then coalesce(sum(n) filter (where class_id = 'good') over population, 0)
    end as good
from counted
join class using (class_id)
join period on period.period_id = counted.period_id
window population as (
    partition by counted.place_id, counted.cluster_id, counted.unit_id, counted.period_id, counted.subject_kind
);

-- One row a unit, year and subject kind that counts or a share are printed of: n rated excellent of total, and the printed
-- share. The total is the number assessed, else the whole printed beside the count, else the sum of the classes where there
-- are several. `places` and `clusters` are those under which it is printed.
create or replace view excellent_of_unit as
select
    rating.unit_id, period.year, rating.subject_kind,
    sum(value) filter (measure = 'count' and class_id = 'excellent') as n,
    coalesce(
        max(value) filter (measure = 'assessed'),
        max(of_value) filter (measure = 'count' and class_id = 'excellent'),
        case
            when count(*) filter (measure = 'count' and within is null) > 1
                then sum(value) filter (measure = 'count' and within is null)
        end
    ) as total,
    max(value) filter (measure = 'share' and class_id = 'excellent') as rate,
    list(distinct place_id) as places, list(distinct cluster_id) as clusters, list(fact_id) as facts,
    bool_or(illustrative) as illustrative
from rating
join period using (period_id)
left join (select scale_id, class_id, part_of as within from rating_class) using (scale_id, class_id)
where period.kind = 'year' and unit_id is not null and person_id is null and measure in ('count', 'assessed', 'share')
group by rating.unit_id, period.year, rating.subject_kind;
