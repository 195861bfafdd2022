-- vi
-- Câu hỏi: Điểm tự chấm chênh lệch điểm thẩm định ở đơn vị nào, tiêu chí nào, bao nhiêu?
-- Một dòng: tổng điểm của một đơn vị (criterion trống), hoặc một đơn vị, một tiêu chí có cả hai điểm.
-- Cách tính: Chênh lệch tự chấm – thẩm định là điểm tự chấm trừ điểm của bước thẩm định sau cùng đã có (chính thức, thẩm
-- định sau giải trình, thẩm định); điểm chấm chéo không phải thẩm định. Chỉ so đơn vị, tiêu chí có cả hai điểm; KP và ô
-- trống không so. Chỉ lấy kỳ cả năm.
-- $cluster: mã cụm, khối
-- $year: năm, NULL là năm gần nhất có cả hai điểm
-- en
-- Question: Where do self-scores differ from appraised points: in which unit, in which criterion, by how much?
-- Grain: the total of a unit (criterion empty), or one unit and criterion that has both.
-- Method: The difference is the self-score less the points of the latest stage of appraisal there is (final, appraised
-- after explanation, appraised); cross-checks are no appraisal. Only units and criteria that have both are compared; KP
-- and empty cells are not. Whole years only.
-- $cluster: id of the cluster
-- $year: the year, NULL is the newest with both
with stated as (
    select unit_id, period_id, stage, null as criterion_id, points, facts, illustrative
    from score_total
    where cluster_id = $cluster
    union all
    select unit_id, period_id, stage, criterion_id, points, [fact_id], illustrative
    from score_part
    where cluster_id = $cluster
),
appraised as (
    select *
    from stated
    join score_stage using (stage)
    where stage in ('final', 'appraised_2', 'appraised_1') and points is not null
    qualify row_number() over (partition by unit_id, period_id, criterion_id order by stage_order) = 1
),
compared as (
    select
        self.unit_id, self.period_id, period.year, self.criterion_id, self.points as self_points,
        appraised.points as appraised_points, appraised.stage as appraised_stage,
        round(self.points - appraised.points, 4) as difference,
        self.illustrative or appraised.illustrative as illustrative, list_concat(self.facts, appraised.facts) as facts
    from stated as self
    join appraised
        on appraised.unit_id = self.unit_id and appraised.period_id = self.period_id
        and appraised.criterion_id is not distinct from self.criterion_id
    join period on period.period_id = self.period_id and period.kind = 'year'
    where self.stage = 'self' and self.points is not null
)
select
    cluster.name as cluster, compared.year, compared.unit_id, unit.name as unit,
    member_order.ordinal as unit_ordinal, compared.criterion_id, criterion.name as criterion, criterion.ordinal,
    criterion.max_score, compared.self_points, compared.appraised_points, compared.appraised_stage, compared.difference,
    compared.illustrative, compared.facts
from compared
join unit using (unit_id)
join cluster on cluster.cluster_id = $cluster
left join criterion on criterion.criterion_id = compared.criterion_id
left join member_order
    on member_order.unit_id = compared.unit_id and member_order.year = compared.year and member_order.cluster_id = $cluster
where compared.year = coalesce($year::integer, (select max(year) from compared))
order by
    member_order.ordinal nulls last, unit.name collate vi, compared.criterion_id is not null, criterion.ordinal,
    compared.criterion_id
