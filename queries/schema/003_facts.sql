-- What each kind of fact states besides its header in stored.fact; one row a fact, joined by fact_id.

-- measure: count, share, assessed (how many were rated at all), class (one subject's class), points.
create table stored.rating (
    fact_id varchar, subject_kind varchar, person_id varchar, scale_id varchar, class_id varchar, measure varchar
);
-- status: registered, proposed, approved, declined, withdrawn, granted, rescinded.
create table stored.award (
    fact_id varchar, award_id varchar, recipient_kind varchar, recipient_name varchar, person_id varchar,
    status varchar, authority varchar, commendation_kind varchar, movement_id varchar, submitted_on date,
    decision_number varchar, decision_date date, handed_over_on date, meeting_id varchar,
    post_class varchar, frontline boolean
);
-- measure: points, rank. criterion_id NULL is the total. stage: self, cross, appraised_1, appraised_2, final.
create table stored.score (
    fact_id varchar, scheme_id varchar, criterion_id varchar, stage varchar, measure varchar, not_applicable boolean
);
-- Of two units with equal points, the fact's unit stands before this one by a decision.
create table stored.tie_break (
    fact_id varchar, below_unit_id varchar, decision varchar
);
create table stored.target (
    fact_id varchar, indicator_id varchar, comparator varchar, ceiling double, qualitative varchar
);
-- status: actual, estimate, provisional, official. measure: value, attainment (a printed "% so với kế hoạch").
create table stored.result (
    fact_id varchar, indicator_id varchar, status varchar, measure varchar
);
create table stored.cluster_member (
    fact_id varchar, role varchar, ordinal integer
);
create table stored.unit_lineage (
    fact_id varchar, to_unit_id varchar, change_kind varchar, word varchar, effective_on date, share double, decision varchar
);
create table stored.exemplar (
    fact_id varchar, recipient_kind varchar, recipient_name varchar, field varchar, movement_id varchar
);
create table stored.headcount (
    fact_id varchar, on_date date, post_class varchar, gender varchar
);
create table stored.discipline (
    fact_id varchar, subject_kind varchar, person_id varchar, level varchar, on_date date
);
create table stored.initiative (
    fact_id varchar, person_id varchar, title varchar, scope varchar, decision varchar
);
-- A movement as launched: who is meant by it (scope), regular or thematic (kind), and how many months it lasts.
create table stored.launch (
    fact_id varchar, movement_id varchar, scope varchar, kind varchar, months integer, starts_on date, ends_on date
);
create table stored.pledge (
    fact_id varchar, meeting_id varchar, signed_on date, content varchar
);
create table stored.task (
    fact_id varchar, meeting_id varchar, name varchar
);
create table stored.petition (
    fact_id varchar, meeting_id varchar, content varchar, answer varchar
);
create table stored.publication (
    fact_id varchar, list varchar, status varchar, on_date date
);
create table stored.submission_due (
    fact_id varchar, form varchar, due_on date
);
