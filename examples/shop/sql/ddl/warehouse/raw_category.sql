CREATE TABLE IF NOT EXISTS raw.category (
  category_id   bigint       NOT NULL,
  parent_id     bigint,
  category_name varchar(100),
  depth         smallint
)
DISTSTYLE AUTO
SORTKEY (category_id);

COMMENT ON TABLE raw.category IS 'Category master, replaced every day';
COMMENT ON COLUMN raw.category.category_id IS 'category';
COMMENT ON COLUMN raw.category.parent_id IS 'parent';
COMMENT ON COLUMN raw.category.category_name IS 'name';
COMMENT ON COLUMN raw.category.depth IS 'level';
