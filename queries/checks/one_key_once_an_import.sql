-- vi
-- Câu hỏi: Có lần nhập nào nói hai lần về cùng một số liệu không?
-- Một dòng: một khóa lặp lại trong một lần nhập.
-- Cách tính: Đếm mỗi khóa trong mỗi lần nhập; phải không có dòng nào.
-- en
-- Question: Does any import state the same figure twice?
-- Grain: one key repeated within an import.
-- Method: Each key is counted within each import; there must be no row.
select batch_id, business_key, count(*) as times
from stored.fact
group by all
having count(*) > 1
