BEGIN;
DELETE FROM dw.dim_product;
INSERT INTO dw.dim_product (product_id, seller_id, category_id, product_name, sale_price)
SELECT p.product_id, p.seller_id, p.category_id, p.product_name, p.sale_price
  FROM raw.product p
 WHERE p.is_displayed;
COMMIT;
