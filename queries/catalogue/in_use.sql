-- vi
-- Câu hỏi: Những số liệu nào đang dùng một danh hiệu, một mức xếp loại hay một chỉ tiêu của danh mục?
-- Một dòng: một số liệu đang có hiệu lực.
-- Cách tính: Số liệu hiện hành nêu đúng mã đó; danh mục khác thì không có dòng nào.
-- $catalogue: award, rating_class hoặc indicator; NULL là không danh mục nào
-- $identity: mã danh hiệu, mã thang và mã mức nối bằng |, hoặc mã chỉ tiêu
-- en
-- Question: Which figures name an award, a rating class or an indicator of a catalogue?
-- Grain: one figure in force.
-- Method: The current figures that name that code; none for other catalogues.
-- $catalogue: award, rating_class or indicator; NULL is none
-- $identity: the code of the award, the codes of scale and class joined by |, or the code of the indicator
select fact_id from current_fact join stored.award using (fact_id)
where $catalogue = 'award' and award_id = $identity
union all
select fact_id from current_fact join stored.rating using (fact_id)
where $catalogue = 'rating_class' and scale_id || '|' || class_id = $identity
union all
select fact_id from current_fact join stored.target using (fact_id)
where $catalogue = 'indicator' and indicator_id = $identity
union all
select fact_id from current_fact join stored.result using (fact_id)
where $catalogue = 'indicator' and indicator_id = $identity
