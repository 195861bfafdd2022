-- Where units stand in lists: in the order of a cluster's decision.

-- One row a cluster, a unit that a list of its members ever named, and a year: the unit's place in that year's list; where
-- that year's does not name it, in the newest before, else in the first after. `distance` is the less the better the list
-- fits. The year NULL is for lists across years: the newest list of all.
create or replace view member_order as
select
    asked.year, member.cluster_id, member.unit_id, arg_min(member.ordinal, (distance, member.ordinal)) as ordinal,
    min(distance) as distance
from (select distinct year from period union all select null) as asked
cross join (select cluster_member.*, year as decided from cluster_member join period using (period_id)) as member
cross join lateral (
    select if(decided > asked.year, 10000 + decided - asked.year, coalesce(asked.year, 10000) - decided) as distance
)
group by asked.year, member.cluster_id, member.unit_id;

-- One row a unit and year: the cluster whose list fits best and its place there; of several that fit alike the first by name.
create or replace view unit_order_of_year as
select
    member_order.year, member_order.unit_id,
    arg_min(cluster.name, (distance, cluster.name collate vi, cluster.cluster_id)) as cluster,
    arg_min(member_order.ordinal, (distance, cluster.name collate vi, cluster.cluster_id)) as ordinal
from member_order
join cluster using (cluster_id)
group by member_order.year, member_order.unit_id;

-- One row a unit: its cluster and its place in the order of the newest decision that names it.
create or replace view unit_order as
select * exclude (year) from unit_order_of_year where year is null;
