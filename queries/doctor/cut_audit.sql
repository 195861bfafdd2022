-- vi
-- Câu hỏi: Cuối nhật ký có bị cắt bớt không?
-- Một dòng: nhật ký, nếu số dòng hoặc dòng cuối khác với số đã ghi cạnh phiên bản dữ liệu; không có dòng nào là nguyên vẹn.
-- Cách tính: Mỗi lần ghi lưu số dòng nhật ký và mã băm của dòng cuối cạnh phiên bản dữ liệu; ở đây hai bên được so lại.
-- en
-- Question: Was the end of the audit cut off?
-- Grain: the audit, where its count of lines or its last line differ from those kept beside the data version; no row where all is sound.
-- Method: Each write keeps the audit's count of lines and its last hash beside the data version; here they are compared.
with audit as (
    select count(*) as found, coalesce(max_by(hash, (data_version, audit_id)), '') as last_hash
    from stored.audit
)
select acts as expected, found
from stored.data_version
cross join audit
where acts is distinct from found or head is distinct from last_hash
