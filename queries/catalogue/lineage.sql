-- vi
-- Câu hỏi: Đơn vị nào đã sắp xếp, sáp nhập, chia tách, đổi tên thành đơn vị nào, từ ngày nào, theo văn bản nào?
-- Một dòng: một đơn vị cũ và một đơn vị mới.
-- Cách tính: Các dòng sắp xếp đã ghi nhận, bản mới nhất chưa hủy; mới nhất trước.
-- en
-- Question: Which unit was merged, split or renamed into which, from which day, by which decision?
-- Grain: one old unit and one new unit.
-- Method: The reorganisations stored, the newest statement not undone; newest first.
select
    unit_lineage.fact_id, before.name as before, after.name as after, place.name as place, unit_lineage.word,
    unit_lineage.effective_on, unit_lineage.share, unit_lineage.decision, left(unit_lineage.period_id, 4) as year,
    live_batch.file_name
from unit_lineage
join stored.unit as before on before.unit_id = unit_lineage.unit_id
join stored.unit as after on after.unit_id = unit_lineage.to_unit_id
left join stored.unit as place on place.unit_id = before.place_id
join live_batch on live_batch.batch_id = unit_lineage.batch_id
where len(getvariable('caller_scope')::varchar[]) > 0
order by coalesce(unit_lineage.effective_on::varchar, unit_lineage.period_id) desc, before.name collate vi
