-- Awards as they may be counted.

-- One row an award fact that counts. A proposal that was granted, or surpassed, is no longer pending. Where both a summary
-- ("02 tập thể") and named recipients tell of the same award of a cluster, period, kind of recipient and status, the side
-- that tells of more counts. What is "trong đó" of another figure does not count again.
create or replace view counted_award as
select * exclude (named, stated)
from (
    select
        *,
        sum(coalesce(value, 1)) filter (is_named) over alike as named,
        sum(coalesce(value, 1)) filter (not is_named) over alike as stated
    from award_step
    where part_of is null and not overtaken and not surpassed
    window alike as (partition by place_id, cluster_id, period_id, award_id, recipient_kind, status)
)
where if(coalesce(named, 0) >= coalesce(stated, 0), is_named, not is_named);
