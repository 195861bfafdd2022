-- vi
-- Câu hỏi: Một đơn vị và cá nhân của đơn vị đủ, sắp đủ hay chưa đủ điều kiện đề nghị những danh hiệu, hình thức khen thưởng nào?
-- Một dòng: một căn cứ của một tập thể hoặc cá nhân trong một năm, hoặc một tiêu chuẩn trong danh mục (input là standard).
-- Cách tính: Từ các căn cứ, mỗi tiêu chuẩn (Luật 06/2022/QH15, Điều 21 đến 28, 42 đến 44, 73, 74) cho một trong bốn kết luận: đủ điều
-- kiện, sắp đủ (kèm điều còn thiếu), chưa đủ, chưa đủ dữ liệu (kèm số liệu còn thiếu). Chuỗi năm liên tục đứt khi thiếu một năm;
-- năm trước khi hợp nhất, chia tách là chưa xác định. Chỉ khen thưởng công trạng tính vào chuỗi. Năm nào theo tiêu chuẩn
-- của năm đó. Không kể danh hiệu, hình thức đã được tặng cho năm đó, danh hiệu thấp hơn danh hiệu đã được tặng. Các điều kiện về
-- đoàn kết, gương mẫu do cơ quan xác nhận.
-- $unit: mã đơn vị
-- $year: năm thành tích, NULL là năm mới nhất có số liệu
-- en
-- Question: For which titles and commendations are a unit and its persons eligible, nearly eligible or not eligible?
-- Grain: one thing on record of a collective or person in one year, or one standard of the catalogue (input is standard).
-- Method: From what is on record each standard (Law 06/2022/QH15, Articles 21 to 28, 42 to 44, 73, 74) gives one of four
-- answers: eligible, nearly (with what is missing), not, or not enough data (with what is not loaded). A missing year breaks a
-- streak; a year before a merger or split is undecided. Only merit commendations count in chains. Each year is judged by the
-- standards of that year. What was granted for the year, and titles below one granted, are left out. Conditions of solidarity
-- and good example are confirmed by the office.
-- $unit: id of the unit
-- $year: year of the achievements, NULL is the newest with figures
with evidence as materialized (from standing_row),
asked as (
    select coalesce($year::integer, max(year) filter (where input in ('rating', 'award'))) as year from evidence
),
chosen as (
    select today_id as unit_id from unit_today where unit_id = $unit
)
select asked.year as asked_year, evidence.*
from evidence
cross join asked
where (evidence.input = 'standard' or evidence.unit_id in (from chosen))
    and exists (from chosen)
    and (evidence.year is null or evidence.year <= asked.year)
order by
    unit_id nulls last, subject_kind, given_name collate vi nulls first, subject collate vi, subject_id, year, input, code
