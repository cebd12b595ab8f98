CREATE OR REPLACE VIEW dw.v_active_member AS
SELECT member_id, grade, age_band, joined_date
  FROM dw.dim_member
 WHERE NOT is_withdrawn;

COMMENT ON VIEW dw.v_active_member IS 'Members who have not left';
