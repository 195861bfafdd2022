-- What several questions count alike: classes per population, best stage of scores, targets with their results.

-- One row a cluster (or place), period, population and class: n of total were rated so. Where every unit's own class
-- is known those are counted; else the counts the office printed are taken. A class that is "trong đó" of another
-- (part_of) does not add to the total. The number assessed may stand beside each class. Half-years stay half-years.
create or replace view rating_tally as
with own_class as (
    select
        place_id, cluster_id, period_id, subject_kind, class_id,
        count(*)::double as n, list(fact_id) as facts, bool_or(illustrative) as illustrative
    from rating
    where measure = 'class' and person_id is null
    group by all
),
own as (
    select *, sum(n) over (partition by place_id, cluster_id, period_id, subject_kind) as total
    from own_class
),
printed_class as (
    select
        place_id, cluster_id, period_id, subject_kind, rating.scale_id, class_id,
        sum(value) as n, sum(of_value) as of_value, list(fact_id) as facts, bool_or(illustrative) as illustrative
    from rating
    where measure = 'count' and unit_id is null
    group by all
),
assessed as (
    select place_id, cluster_id, period_id, subject_kind, max(value) as assessed
    from rating
    where measure = 'assessed' and unit_id is null
    group by all
),
printed as (
    select
        printed_class.place_id, printed_class.cluster_id, printed_class.period_id, printed_class.subject_kind,
        printed_class.class_id, printed_class.n, printed_class.facts, printed_class.illustrative,
        coalesce(
            assessed.assessed,
            max(printed_class.of_value) over subject,
            case
                when count(*) filter (where rating_class.part_of is null) over subject > 1
                    then sum(printed_class.n) filter (where rating_class.part_of is null) over subject
            end
        ) as total
    from printed_class
    join rating_class using (scale_id, class_id)
    left join assessed
        on assessed.place_id = printed_class.place_id
        and assessed.cluster_id is not distinct from printed_class.cluster_id
        and assessed.period_id is not distinct from printed_class.period_id
        and assessed.subject_kind = printed_class.subject_kind
    window subject as (
        partition by printed_class.place_id, printed_class.cluster_id, printed_class.period_id,
            printed_class.subject_kind, printed_class.scale_id
    )
)
select place_id, cluster_id, period_id, subject_kind, class_id, n, total, facts, illustrative
from own
union all by name
select place_id, cluster_id, period_id, subject_kind, class_id, n, total, facts, illustrative
from printed
where not exists (
    from own
    where own.place_id = printed.place_id
        and own.cluster_id is not distinct from printed.cluster_id
        and own.period_id is not distinct from printed.period_id
        and own.subject_kind = printed.subject_kind
);

-- The stages of scoring, the one to be used first: what a unit asks for in its explanation is not yet appraised.
create or replace view score_stage as
from (
    values ('final', 1), ('appraised_2', 2), ('appraised_1', 3), ('cross', 4), ('self', 5), ('explanation', 6)
) as stages (stage, stage_order);

-- One row a unit, period and criterion (NULL is the total): the points of the best stage there is.
create or replace view best_score as
select *
from score
join score_stage using (stage)
where measure = 'points'
qualify row_number() over (partition by unit_id, period_id, criterion_id order by stage_order) = 1;

-- One row a unit (or population) × period × indicator: the best result there is; official replaces actual, actual
-- replaces provisional, provisional replaces an estimate ("ước"). A result without a value is in words, or "KP".
create or replace view best_result as
select *, coalesce(unit_id, cluster_id, place_id) as subject_id
from result
where measure = 'value'
qualify row_number() over (
    partition by coalesce(unit_id, cluster_id, place_id), period_id, indicator_id
    order by case status when 'official' then 1 when 'actual' then 2 when 'provisional' then 3 else 4 end
) = 1;

-- One row a unit (or population) × period × indicator that has a target: its plan, and the best result there is.
-- Figures do not apply where the plan is neither a figure nor words (KP), or the result is in words or KP.
create or replace view target_result as
select
    target.place_id, target.cluster_id, target.unit_id, target.period_id, target.indicator_id,
    target.comparator, target.value as plan, target.ceiling, target.qualitative, target.as_written as plan_written,
    result.value as actual, result.as_written as actual_written, result.status as result_status,
    (target.value is not null or target.qualitative is not null)
        and (result.fact_id is null or result.value is not null) as applicable,
    target.unit_of_measure, target.note,
    list_concat([target.fact_id], case when result.fact_id is null then [] else [result.fact_id] end) as facts,
    target.illustrative
from target
left join best_result as result
    on result.subject_id = coalesce(target.unit_id, target.cluster_id, target.place_id)
    and result.period_id is not distinct from target.period_id
    and result.indicator_id = target.indicator_id;
