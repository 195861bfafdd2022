-- Which units are alike, so that one may be put beside another.

-- One row a unit with figures of its own: its newest cluster, of several the one whose list names it last, and its newest
-- staff in all with the fact that states it.
create or replace view unit_size as
select clustered.unit_id, unit.kind, clustered.cluster_id, staff.value as staff, staff.fact_id
from (
    select unit_id, cluster_id
    from (
        select unit_id, cluster_id, max(year) as newest, max(year) filter (visible_fact.kind = 'cluster_member') as listed
        from visible_fact
        left join period using (period_id)
        where unit_id is not null
        group by all
    )
    qualify row_number() over (
        partition by unit_id order by cluster_id is null, newest desc nulls last, listed desc nulls last, cluster_id
    ) = 1
) as clustered
join unit using (unit_id)
left join (
    select unit_id, value, fact_id
    from headcount
    join period using (period_id)
    where unit_id is not null and post_class is null and gender is null and value > 0
    qualify row_number() over (partition by unit_id order by period.year desc, on_date desc nulls last) = 1
) as staff using (unit_id);

-- One row a unit and another: `size` is the other's staff over the unit's, NULL where either is not known. They are alike
-- within one cluster, else within one kind of unit, and in size where it is known: from half to double the staff.
create or replace view unit_likeness as
select
    one.unit_id, other.unit_id as other_id, other.staff, one.staff as own_staff, other.staff / one.staff as size,
    coalesce(other.cluster_id = one.cluster_id, false) as same_cluster, coalesce(other.kind = one.kind, false) as same_kind,
    size between 0.5 and 2 as same_size, coalesce(same_size, true) and (same_cluster or same_kind) as is_alike,
    list_filter([other.fact_id, one.fact_id], lambda fact: fact is not null) as facts
from unit_size as one
join unit_size as other on other.unit_id <> one.unit_id;
