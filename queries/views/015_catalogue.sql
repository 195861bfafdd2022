-- The catalogues as this office has them (schema `catalogue`: what was shipped, overlaid by the office's own changes), typed.
-- Where rows have a validity, the rule of a period is the one in force on its last day.

create or replace view award_type_dated as
select
    award_id, name_vi, name_en, kind, recipient_kinds, level, ladder::integer as ladder, authority, authority_system,
    prize_multiplier::double as prize_multiplier, collective_prize_multiplier::double as collective_prize_multiplier,
    prize_source, valid_from::date as valid_from, valid_to::date as valid_to, source, verified = 'yes' as verified
from catalogue.award;

-- One row an award: as it is now, or as it was last.
create or replace view award_type as
select *
from award_type_dated
qualify row_number() over (partition by award_id order by valid_from desc) = 1;

create or replace view base_salary as
select
    amount_vnd::bigint as amount_vnd, valid_from::date as valid_from, valid_to::date as valid_to, source,
    verified = 'yes' as verified
from catalogue.base_salary;

-- One row a class of a scale, as it is now; `equals` is the class of the four levels that an earlier class stands for, where it does.
create or replace view rating_class as
select
    scale_id, class_id, subject_kinds, measure, name_vi, name_en, ordinal::integer as ordinal, part_of, tone, equals,
    valid_from::date as valid_from, valid_to::date as valid_to, source, verified = 'yes' as verified
from catalogue.rating_class
qualify row_number() over (partition by scale_id, class_id order by rating_class.valid_from desc) = 1;

create or replace view rating_scale as
select * replace (valid_from::date as valid_from, valid_to::date as valid_to, verified = 'yes' as verified)
from catalogue.rating_scale;

-- What a class of a scale asks for; points and shares (in per cent) that a scale does not ask for are empty.
create or replace view rating_threshold as
select * replace (
    points_from::double as points_from, points_below::double as points_below, done_from::double as done_from,
    on_time_from::double as on_time_from, above_requirement_from::double as above_requirement_from,
    late_at_most::double as late_at_most, no_discipline = 'yes' as no_discipline,
    valid_from::date as valid_from, valid_to::date as valid_to, verified = 'yes' as verified
)
from catalogue.rating_threshold;

create or replace view quota as
select * replace (
    percentage::double as percentage, exception_percentage::double as exception_percentage,
    valid_from::date as valid_from, valid_to::date as valid_to, verified = 'yes' as verified
)
from catalogue.quota;

create or replace view legal_instrument as
select * replace (
    issued_on::date as issued_on, valid_from::date as valid_from, valid_to::date as valid_to, verified = 'yes' as verified
)
from catalogue.legal_instrument;

create or replace view province as
select * replace (valid_from::date as valid_from, valid_to::date as valid_to, verified = 'yes' as verified)
from catalogue.province;

create or replace view province_lineage as
select * replace (effective_on::date as effective_on, share::double as share, verified = 'yes' as verified)
from catalogue.province_lineage;

create or replace view commune as
select * replace (valid_from::date as valid_from, valid_to::date as valid_to, verified = 'yes' as verified)
from catalogue.commune;

create or replace view seed_lineage as
select * replace (effective_on::date as effective_on, verified = 'yes' as verified)
from catalogue.seed_lineage;

-- The newest change of each row of a catalogue that this office made.
create or replace view newest_catalogue_change as
select *
from stored.catalogue_change
qualify row_number() over (partition by catalogue, key order by data_version desc) = 1;

-- When a meeting is held, and until when figures are to be sent, as the office entered them; without a cluster of all.
create or replace view meeting_date as
select
    meeting_date.meeting_id, meeting_date.name_vi as name, cluster.cluster_id, meeting_date.cluster,
    meeting_date.year::integer as year, meeting_date.held_on::date as held_on
from catalogue.meeting_date as meeting_date
left join stored.cluster as cluster on lower(cluster.name) = lower(meeting_date.cluster);

-- `figures` says which kind of figures of which part of the year: result, half_result, score, score@H1, rating@Q3.
create or replace view report_deadline as
select
    report_deadline.name_vi as name,
    case
        when period is null then figures
        when figures = 'result' and period = 'H1' then 'half_result'
        when figures = 'half_result' then figures
        else figures || '@' || period
    end as figures,
    report_deadline.year::integer as year, cluster.cluster_id, report_deadline.cluster, report_deadline.unit,
    report_deadline.due_on::date as due_on
from catalogue.report_deadline as report_deadline
left join stored.cluster as cluster on lower(cluster.name) = lower(report_deadline.cluster);
