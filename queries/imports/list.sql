-- vi
-- Câu hỏi: Những tệp nào đã được nhập, do ai, lúc nào, có bao nhiêu số liệu, còn hiệu lực không?
-- Một dòng: một lần nhập, mới nhất trước.
-- Cách tính: Sổ các lần nhập; số liệu đếm theo ô, không kể bia đánh dấu đã bỏ. Dữ liệu mẫu đã xóa không liệt kê.
-- en
-- Question: Which files were imported, by whom, when, with how many figures, and are they in force?
-- Grain: one import, newest first.
-- Method: The register of imports; figures are counted by cell, tombstones left out. Removed samples are not listed.
select
    batch.batch_id, batch.file_name, batch.file_hash, batch.person, batch.committed_at, batch.sample,
    batch.undone_at, batch.undone_by, batch.kind,
    (select min(correction.cell) from stored.correction as correction where correction.batch_id = batch.batch_id) as cell,
    batch.document_number, batch.document_date, batch.document_signer, batch.replaces,
    count(fact.fact_id) filter (where not fact.tombstone) as figures,
    count(distinct fact.source_id) as sheets, batch.data_version
from stored.batch as batch
left join stored.fact as fact using (batch_id)
where batch.kind <> 'alias' and list_contains(getvariable('caller_scope')::varchar[], '*')
    and not (batch.sample and batch.undone_at is not null)
group by all
order by batch.data_version desc
