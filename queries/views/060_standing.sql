-- What is on record of each collective and person, year by year, as the standards of titles and commendations ask.

-- One row a unit: the unit it is today under its newest name; a merger or a split does not carry over.
create or replace view unit_today as
select unit_id, unit_id as today_id from unit where unit_id not in (select former_id from former_name)
union all
select former_id, unit_id from former_name where unit_id not in (select former_id from former_name);

-- One row a person: `subject_id` is the same for one person under a unit's former and newest name. A person has a
-- namesake where another of the unit has the name and nothing tells at least one of the two apart. Persons of one name
-- in a unit are shown with their code or date of birth, without either with a number; persons stand by their given name.
create or replace view person_today as
select
    person_id, min(person_id) over who as subject_id, name, split_part(name, ' ', -1) as given_name, mark, told_by, unit_id,
    case
        when min(mark) over same_name is not distinct from max(mark) over same_name then name
        else name || ' (' || case told_by
            when 'person_code' then mark
            when 'birth_date' then coalesce(
                strftime(try_cast(mark as date), '%d/') || if(month(try_cast(mark as date)) < 3, '0', '')
                    || month(try_cast(mark as date)) || strftime(try_cast(mark as date), '/%Y'),
                mark
            )
            else dense_rank() over (partition by unit_id, name order by mark)::varchar
        end || ')'
    end as shown,
    min(weak) over namesakes <> max(weak) over namesakes
        or (weak = 1 and count(distinct mark) over namesakes > 1) as has_namesake
from (
    select
        person.person_id, person.name, person.folded, person.mark, person.told_by,
        coalesce(unit_today.today_id, person.unit_id) as unit_id,
        (person.told_by in ('name', 'namesake'))::integer as weak
    from person
    left join unit_today using (unit_id)
)
window who as (partition by unit_id, folded, mark), namesakes as (partition by unit_id, folded),
    same_name as (partition by unit_id, name);

-- One row a stated award with its step on the way from registration to grant. An award is overtaken where a later step
-- of the same recipient, award and period is stated, of the same kind and movement as far as both say. What is not granted
-- yet is surpassed where the same recipient was granted a higher award of the same series (flags, other titles,
-- commendations) for the same period, of the same kind and movement as far as both say.
create or replace view award_step as
with stepped as (
    select
        award.*, award_type.ladder, if(award_type.award_id like 'flag_%', 'flag', award_type.kind) as series,
        list_position(
            ['registered', 'proposed', 'approved', 'declined', 'withdrawn', 'granted', 'rescinded'], award.status
        ) as step,
        award.person_id is not null or award.recipient_name is not null
            or (award.unit_id is not null and award.recipient_kind = 'collective' and coalesce(award.value, 1) = 1) as is_named
    from award
    left join award_type using (award_id)
)
select
    stated.* exclude (ladder, series),
    stated.is_named and exists (
        from stepped as later
        where later.is_named and later.step > stated.step and later.award_id = stated.award_id
            and later.recipient_kind = stated.recipient_kind
            and later.unit_id is not distinct from stated.unit_id
            and later.person_id is not distinct from stated.person_id
            and later.recipient_name is not distinct from stated.recipient_name
            and later.period_id is not distinct from stated.period_id
            and coalesce(later.commendation_kind = stated.commendation_kind, true)
            and coalesce(later.movement_id = stated.movement_id, true)
    ) as overtaken,
    stated.is_named and stated.status in ('registered', 'proposed', 'approved') and exists (
        from stepped as higher
        where higher.is_named and higher.status = 'granted' and higher.series = stated.series
            and higher.ladder < stated.ladder
            and higher.recipient_kind = stated.recipient_kind
            and higher.unit_id is not distinct from stated.unit_id
            and higher.person_id is not distinct from stated.person_id
            and higher.recipient_name is not distinct from stated.recipient_name
            and higher.period_id = stated.period_id
            and coalesce(higher.commendation_kind = stated.commendation_kind, true)
            and coalesce(higher.movement_id = stated.movement_id, true)
    ) as surpassed
from stepped as stated;

-- One row a thing on record (input) of a collective or person in a year. `code` is what it is (a class, an award, a
-- scope, a level, a list), `value` how many, `detail` the kind of commendation, or a target as JSON.
create or replace view standing_evidence as
with yearly as (
    select period_id, year from period where kind in ('year', 'school_year')
),
class as (
    select rating.*, yearly.year, unit_today.today_id, coalesce(rating_class.equals, rating.class_id) as class
    from rating
    join yearly using (period_id)
    join unit_today using (unit_id)
    left join rating_class using (scale_id, class_id)
    where rating.measure = 'class'
),
granted as (
    select
        award_step.*, yearly.year, unit_today.today_id, person_today.subject_id,
        coalesce(award_type.kind = 'title', false) as is_title
    from award_step
    join yearly using (period_id)
    join unit_today using (unit_id)
    left join person_today using (person_id)
    left join award_type using (award_id)
    where is_named and not overtaken and part_of is null
),
headcount_of_year as (
    select unit_today.today_id, yearly.year, headcount.value, headcount.fact_id, headcount.illustrative
    from headcount
    join yearly using (period_id)
    join unit_today using (unit_id)
    where post_class is null and gender is null
    qualify row_number() over (partition by unit_today.today_id, yearly.year order by on_date desc nulls last) = 1
),
staff_classes as (
    select
        unit_today.today_id, yearly.year,
        max(value) filter (where measure = 'assessed') as assessed,
        sum(value) filter (where measure = 'count' and class_id = 'failed') as failed,
        sum(value) filter (where measure = 'count' and class_id in ('excellent', 'good', 'completed')) as fulfilled,
        list(fact_id) as facts, bool_or(illustrative) as illustrative
    from rating
    join yearly using (period_id)
    join unit_today using (unit_id)
    where subject_kind = 'person' and person_id is null and measure in ('assessed', 'count')
    group by all
),
named_classes as (
    select
        today_id, year, count(distinct person_id)::double as assessed,
        count(distinct person_id) filter (where class = 'failed')::double as failed,
        list(fact_id) as facts, bool_or(illustrative) as illustrative
    from class
    where person_id is not null
    group by all
),
staff_rated as (
    select
        today_id, year, coalesce(staff_classes.assessed, named_classes.assessed) as assessed,
        coalesce(
            staff_classes.failed, case when staff_classes.fulfilled = staff_classes.assessed then 0 end,
            named_classes.failed
        ) as failed,
        list_concat(staff_classes.facts, named_classes.facts) as facts,
        coalesce(staff_classes.illustrative, false) or coalesce(named_classes.illustrative, false) as illustrative
    from staff_classes
    full join named_classes using (today_id, year)
),
disciplined as (
    select
        unit_today.today_id, yearly.year, coalesce(discipline.level, '') as code,
        sum(coalesce(discipline.value, 1)) filter (where discipline.person_id is null) as counted,
        count(*) filter (where discipline.person_id is not null)::double as named,
        list(discipline.fact_id) as facts, bool_or(discipline.illustrative) as illustrative
    from discipline
    join yearly using (period_id)
    join unit_today using (unit_id)
    group by all
),
discipline_by_level as (
    select
        * replace (
            case
                when code <> '' then coalesce(greatest(counted, named), 0)
                else greatest(
                    coalesce(counted, 0)
                        - coalesce(sum(greatest(counted, named)) filter (where code <> '') over unit_year, 0),
                    0
                )
            end as counted
        )
    from disciplined
    window unit_year as (partition by today_id, year)
)
select
    if(person_id is null, 'collective', 'person') as subject_kind, coalesce(person_today.subject_id, today_id) as subject_id,
    today_id as unit_id, year, 'rating' as input, class as code, null::varchar as detail, null::double as value,
    null::boolean as is_title, null::boolean as of_movement, null::varchar as status, [fact_id] as facts, illustrative
from class
left join person_today using (person_id)
where if(person_id is null, subject_kind = 'agency', subject_kind = 'person')
union all by name
select
    if(person_id is null, 'collective', 'person') as subject_kind, coalesce(subject_id, today_id) as subject_id,
    today_id as unit_id, year, 'award' as input, award_id as code, commendation_kind as detail, is_title,
    movement_id is not null as of_movement, status, [fact_id] as facts, illustrative
from granted
where recipient_kind in ('collective', 'person')
union all by name
select
    'person' as subject_kind, person_today.subject_id, person_today.unit_id, yearly.year, 'initiative' as input,
    scope as code, [fact_id] as facts, illustrative
from initiative
join yearly using (period_id)
join person_today using (person_id)
union all by name
select
    'person' as subject_kind, subject_id, unit_id, 'namesake' as input, []::varchar[] as facts, false as illustrative
from person_today
where has_namesake
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'listed' as input, code,
    list(fact_id) as facts, bool_or(illustrative) as illustrative
from (
    select today_id, year, 'person_rating' as code, fact_id, illustrative from class where person_id is not null
    union all
    select today_id, year, 'person_award', fact_id, illustrative from granted where person_id is not null
    union all
    select person_today.unit_id, yearly.year, 'initiative', fact_id, illustrative
    from initiative join yearly using (period_id) join person_today using (person_id)
)
group by all
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'members' as input, value,
    [fact_id] as facts, illustrative
from headcount_of_year
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'assessed' as input, assessed as value,
    facts, illustrative
from staff_rated
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'failed' as input, failed as value,
    facts, illustrative
from staff_rated
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'advanced' as input,
    count(distinct subject_id) filter (
        where award_id in ('title_advanced_worker', 'title_advanced_soldier') or award_id like 'title_emulation_fighter%'
    )::double as value,
    list(fact_id) as facts, bool_or(illustrative) as illustrative
from granted
where person_id is not null and status = 'granted'
group by all
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'fighters' as input,
    count(distinct subject_id) filter (where award_id like 'title_emulation_fighter%')::double as value,
    list(fact_id) as facts, bool_or(illustrative) as illustrative
from granted
where person_id is not null and status = 'granted'
group by all
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'discipline' as input, code,
    counted as value, facts, illustrative
from discipline_by_level
union all by name
select
    'collective' as subject_kind, unit_today.today_id as subject_id, unit_today.today_id as unit_id, yearly.year,
    'discipline' as input, '' as code, result.value, [result.fact_id] as facts, result.illustrative
from best_result as result
join yearly using (period_id)
join unit_today using (unit_id)
where result.indicator_id = 'persons_disciplined' and result.value is not null
    and (unit_today.today_id, yearly.year) not in (select (today_id, year) from disciplined)
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'rank' as input, rank::double as value,
    facts, illustrative
from ranked_score
join unit_today using (unit_id)
where period_kind = 'year' and rank is not null
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'target' as input,
    indicator_id as code,
    to_json({
        plan: plan, actual: actual, comparator: comparator, ceiling: ceiling, direction: direction,
        is_share: unit_of_measure = '%', applicable: applicable, period_ends: period_ends
    })::varchar as detail,
    facts, illustrative
from yearly_target
join unit_today using (unit_id)
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year, 'merged' as input,
    change_kind as code, [fact_id] as facts, illustrative
from unit_change
join unit_today on unit_today.unit_id = unit_change.to_unit_id
where change_kind <> 'rename' and from_unit_id <> to_unit_id
union all by name
select
    'collective' as subject_kind, today_id as subject_id, today_id as unit_id, year(valid_from) as year, 'founded' as input,
    []::varchar[] as facts, false as illustrative
from unit
join unit_today using (unit_id)
where valid_from is not null;

-- One row a thing on record with the names of its subject, and one row a standard of the catalogue (input is standard):
-- all that the questions of eligibility need.
create or replace view standing_row as
select
    evidence.subject_kind, evidence.subject_id, coalesce(person.shown, unit.name) as subject, evidence.unit_id,
    unit.name as unit, evidence.year, evidence.input, evidence.code, evidence.detail, evidence.value, evidence.is_title,
    evidence.of_movement, evidence.status, evidence.facts, evidence.illustrative, person.given_name
from standing_evidence as evidence
join unit using (unit_id)
left join person_today as person on person.person_id = evidence.subject_id
union all by name
select
    'standard' as input, rule_id as code, to_json(standard)::varchar as detail, []::varchar[] as facts,
    false as illustrative
from catalogue.standard as standard;
