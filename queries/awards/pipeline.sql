-- vi
-- Câu hỏi: Mỗi danh hiệu, hình thức khen thưởng: bao nhiêu đăng ký, trình, được thông qua, đã tặng; bao nhiêu đang chờ?
-- Một dòng: một danh hiệu hoặc hình thức, một loại đối tượng.
-- Cách tính: Mỗi bậc đếm số lượt được ghi nhận ở bậc đó; không bậc nào cộng vào bậc khác. Đang chờ là số đang trình hoặc Hội
-- đồng đã thông qua mà chưa có bước sau; với đối tượng nêu tên, bước sau thay bước trước, và đề nghị không
-- còn chờ khi đã được tặng khen thưởng cao hơn cùng nhóm của cùng kỳ. Số lượng không nêu tên giữ như văn
-- bản ghi. Theo năm thành tích. Danh hiệu và hình thức khen thưởng, tập thể và cá nhân để riêng.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm thành tích, NULL là mọi năm
-- en
-- Question: Of each title and commendation, how many were registered, proposed, approved and granted, and how many wait?
-- Grain: one title or commendation, one kind of recipient.
-- Method: Each step counts what was stated at that step; no step is added to another. Waiting is what is proposed or approved
-- without a later step; for named recipients a later step replaces the one before, and nothing waits
-- once a higher award of the same series was granted for the same period. Numbers without names are kept as the
-- document has them. By the year of the achievement. Titles and commendations, collectives and persons stand apart.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: year of the achievement, NULL is every year
select
    award_type.kind, award_type.award_id, award_type.name_vi as award_vi, award_type.name_en as award_en,
    award_type.level, award_type.ladder, step.recipient_kind,
    coalesce(sum(step.times) filter (where step.status = 'registered'), 0) as registered,
    coalesce(sum(step.times) filter (where step.status = 'proposed'), 0) as proposed,
    coalesce(sum(step.times) filter (where step.status = 'approved'), 0) as approved,
    coalesce(sum(step.times) filter (where step.status = 'declined'), 0) as declined,
    coalesce(sum(step.times) filter (where step.status = 'withdrawn'), 0) as withdrawn,
    coalesce(sum(step.times) filter (where step.status = 'granted'), 0) as granted,
    coalesce(sum(step.times) filter (where step.status = 'rescinded'), 0) as rescinded,
    coalesce(
        sum(step.times) filter (
            where step.status in ('proposed', 'approved') and not step.overtaken and not step.surpassed
        ), 0
    ) as waiting,
    list(step.fact_id) as facts, bool_or(step.illustrative) as illustrative
from (select *, coalesce(value, 1) as times from award_step) as step
join award_type using (award_id)
left join period on period.period_id = step.period_id
where step.part_of is null
    and ($place::varchar is null or step.place_id = $place)
    and ($cluster::varchar is null or step.cluster_id = $cluster)
    and ($year::integer is null or period.year = $year)
group by
    award_type.kind, award_type.award_id, award_type.name_vi, award_type.name_en, award_type.level, award_type.ladder,
    step.recipient_kind
order by award_type.ladder, step.recipient_kind
