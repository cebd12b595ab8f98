-- 3단계 카테고리를 한 줄로 편다
BEGIN;
DELETE FROM dw.dim_category;
INSERT INTO dw.dim_category (category_id, category_l1, category_l2, category_l3)
SELECT c3.category_id, c1.category_name, c2.category_name, c3.category_name
  FROM raw.category c3
  JOIN raw.category c2 ON c2.category_id = c3.parent_id
  JOIN raw.category c1 ON c1.category_id = c2.parent_id
 WHERE c3.depth = 3;
COMMIT;
