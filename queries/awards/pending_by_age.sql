-- vi
-- Câu hỏi: Những đề nghị nào đang chờ, đã bao lâu?
-- Một dòng: một đăng ký hoặc đề nghị chưa có bước sau (một đối tượng nêu tên, hoặc một số lượng không nêu tên).
-- Cách tính: Số ngày từ ngày trình (ngày đăng ký) đến ngày đang xét. Không ghi ngày trình thì chưa rõ số ngày; khi đó chỉ biết ít nhất
-- từ ngày số liệu được ghi nhận. Lâu nhất đứng trước. Không còn chờ: đăng ký của kỳ đã kết thúc mà không trình; đăng ký, đề nghị
-- của đối tượng đã được tặng chính khen thưởng đó hoặc khen thưởng cao hơn cùng nhóm (cờ thi đua; danh hiệu khác; hình thức khen
-- thưởng) của cùng kỳ. Đề nghị của năm đã qua vẫn chờ cho đến khi có kết quả.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $today: ngày đang xét, NULL là hôm nay
-- en
-- Question: Which registrations and proposals are waiting, and for how long?
-- Grain: one registration or proposal without a later step (a named recipient, or a number without names).
-- Method: Days from the day of submission (or registration) to the day looked at. Where that day is not stated the age is not
-- known, only that it waits at least since it was stored. The oldest first. No longer waiting: a registration of a period
-- that is over and was never proposed; what is registered or proposed for a recipient who was granted that award, or a
-- higher one of the same series (flags; other titles; commendations), for the same period. Proposals of a year that is over
-- still wait until they are decided.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $today: the day looked at, NULL is today
with asked as (
    select coalesce($today::date, getvariable('today')::date) as today
)
select
    award_type.kind, award_type.award_id, award_type.name_vi as award_vi, award_type.name_en as award_en,
    award_type.ladder, step.recipient_kind, coalesce(person.shown, step.recipient_name, unit.name) as recipient,
    unit.name as unit, cluster.name as cluster, coalesce(step.value, 1) as times, step.status,
    award_status.name_vi as status_vi, award_status.name_en as status_en, period.year, step.submitted_on,
    date_diff('day', step.submitted_on, asked.today) as days,
    -- Kept in universal time, seven hours behind Vietnam's.
    greatest(date_diff('day', (live_batch.committed_at + interval 7 hour)::date, asked.today), 0) as days_at_least,
    [step.fact_id] as facts, step.illustrative
from award_step as step
cross join asked
join award_type using (award_id)
join live_batch on live_batch.batch_id = step.batch_id
left join catalogue.award_status as award_status using (status)
left join period on period.period_id = step.period_id
left join person_today as person on person.person_id = step.person_id
left join unit on unit.unit_id = step.unit_id
left join unit_order on unit_order.unit_id = step.unit_id
left join cluster on cluster.cluster_id = step.cluster_id
where step.status in ('registered', 'proposed', 'approved') and not step.overtaken and not step.surpassed
    and step.part_of is null and (step.status <> 'registered' or coalesce(period.ends >= asked.today, true))
    and ($place::varchar is null or step.place_id = $place)
    and ($cluster::varchar is null or step.cluster_id = $cluster)
order by
    days desc nulls last, days_at_least desc, award_type.ladder,
    unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit.name collate vi,
    coalesce(person.given_name, split_part(step.recipient_name, ' ', -1)) collate vi nulls first, recipient collate vi
