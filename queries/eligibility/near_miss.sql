-- vi
-- Câu hỏi: Ai, đơn vị nào đủ (hoặc sắp đủ) điều kiện đề nghị danh hiệu, hình thức khen thưởng cao hơn?
-- Một dòng: một căn cứ của một tập thể hoặc cá nhân trong một năm, hoặc một tiêu chuẩn trong danh mục (input là standard).
-- Cách tính: Từ các căn cứ, mỗi tiêu chuẩn (Luật 06/2022/QH15, Điều 21 đến 28, 42 đến 44, 73, 74) cho một trong bốn kết luận: đủ điều
-- kiện, sắp đủ (kèm điều còn thiếu), chưa đủ, chưa đủ dữ liệu (kèm số liệu còn thiếu). Chuỗi năm liên tục đứt khi thiếu một năm;
-- năm trước khi hợp nhất, chia tách là chưa xác định. Chỉ khen thưởng công trạng tính vào chuỗi. Năm nào theo tiêu chuẩn
-- của năm đó. Các điều kiện về đoàn kết, gương mẫu do cơ quan xác nhận.
-- $place: mã địa phương, NULL là tất cả
-- $cluster: mã cụm, khối, NULL là tất cả
-- $year: năm thành tích, NULL là năm mới nhất có số liệu
-- en
-- Question: Who is eligible, or nearly, for a higher title or commendation?
-- Grain: one thing on record of a collective or person in one year, or one standard of the catalogue (input is standard).
-- Method: From what is on record each standard (Law 06/2022/QH15, Articles 21 to 28, 42 to 44, 73, 74) gives one of four
-- answers: eligible, nearly (with what is missing), not, or not enough data (with what is not loaded). A missing year breaks a
-- streak; a year before a merger or split is undecided. Only merit commendations count in chains. Each year is judged by the
-- standards of that year. Conditions of solidarity and good example are confirmed by the office.
-- $place: id of the place, NULL is all
-- $cluster: id of the cluster, NULL is all
-- $year: year of the achievements, NULL is the newest with figures
with evidence as materialized (from standing_row),
asked as (
    select coalesce($year::integer, max(year) filter (where input in ('rating', 'award'))) as year from evidence
),
chosen as (
    select distinct unit_today.today_id as unit_id
    from visible_fact
    join unit_today using (unit_id)
    where ($place::varchar is null or visible_fact.place_id = $place)
        and ($cluster::varchar is null or visible_fact.cluster_id = $cluster)
)
select asked.year as asked_year, evidence.*
from evidence
cross join asked
left join unit_order_of_year as unit_order on unit_order.unit_id = evidence.unit_id and unit_order.year = asked.year
where (evidence.input = 'standard' or evidence.unit_id in (from chosen))
    and exists (from chosen)
    and (evidence.year is null or evidence.year <= asked.year)
order by
    unit_order.cluster collate vi nulls last, unit_order.ordinal nulls last, unit collate vi, subject_kind,
    given_name collate vi nulls first, subject collate vi, subject_id, evidence.year, input, code
