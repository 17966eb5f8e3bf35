"""What PostgreSQL does by itself when a row is written, as SQL: `{s}` stands for the schema.

Names of tables and columns reach a function as arguments of its trigger, so that one function serves all tables.
"""

from __future__ import annotations

BEFORE_ROWS = (
    # The point and the two numbers say the same. A point that was moved, or set without numbers, gives them; else they
    # give the point. Five decimals are a metre.
    """
CREATE FUNCTION {s}.keep_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.geom IS NOT NULL AND (
    NEW.lat IS NULL OR NEW.lon IS NULL
    OR TG_OP = 'UPDATE' AND NEW.geom IS DISTINCT FROM OLD.geom
    AND (NEW.lat, NEW.lon) IS NOT DISTINCT FROM (OLD.lat, OLD.lon)
  ) THEN
    NEW.lat := trim_scale(round(ST_Y(NEW.geom)::numeric, 5));
    NEW.lon := trim_scale(round(ST_X(NEW.geom)::numeric, 5));
  END IF;
  NEW.geom := ST_SetSRID(ST_MakePoint(NEW.lon, NEW.lat), 4326);
  RETURN NEW;
END $$""",
    """
CREATE FUNCTION {s}.sign_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.edited_by := session_user;
  NEW.edited_at := now();
  RETURN NEW;
END $$""",
    # Arguments: column with one id or several, table and column that must hold them.
    """
CREATE FUNCTION {s}.names_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE missing text;
BEGIN
  EXECUTE format(
    'SELECT string_agg(item, '', '') FROM regexp_split_to_table(($1).%I::text, ''\\s*;\\s*'') AS item '
    'WHERE item <> '''' AND NOT EXISTS (SELECT 1 FROM %I.%I WHERE %I::text = item)',
    TG_ARGV[0], TG_TABLE_SCHEMA, TG_ARGV[1], TG_ARGV[2]
  ) INTO missing USING NEW;
  IF missing IS NOT NULL THEN
    RAISE foreign_key_violation USING MESSAGE = format(
      '%s, fid %s: %s %s; expected a row of %s with this %s',
      TG_TABLE_NAME, NEW.fid, TG_ARGV[0], missing, TG_ARGV[1], TG_ARGV[2]
    );
  END IF;
  RETURN NULL;
END $$""",
    # Arguments: table and column that name rows of this table, and the column of this table that they name.
    """
CREATE FUNCTION {s}.still_named() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE gone text; names integer;
BEGIN
  EXECUTE format('SELECT ($1).%I::text', TG_ARGV[2]) INTO gone USING OLD;
  EXECUTE format(
    'SELECT count(*) FROM %I.%I WHERE $1 = ANY (regexp_split_to_array(%I::text, ''\\s*;\\s*'')) '
    'AND NOT EXISTS (SELECT 1 FROM %I.%I WHERE %I::text = $1)',
    TG_TABLE_SCHEMA, TG_ARGV[0], TG_ARGV[1], TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[2]
  ) INTO names USING gone;
  IF names > 0 THEN
    RAISE foreign_key_violation USING MESSAGE = format(
      '%s: %s %s is named in %s of %s row(s) of %s', TG_TABLE_NAME, TG_ARGV[2], gone, TG_ARGV[1], names, TG_ARGV[0]
    );
  END IF;
  RETURN NULL;
END $$""",
    # With the rights of whoever made it, so that editors need none on the log and cannot change it.
    """
CREATE FUNCTION {s}.log_edit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = {s}, public AS $$
DECLARE before_it jsonb; after_it jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN before_it := to_jsonb(OLD) - 'geom'; END IF;
  IF TG_OP <> 'DELETE' THEN after_it := to_jsonb(NEW) - 'geom'; END IF;
  INSERT INTO {s}.edits (edited_by, action, table_name, fid, was, now)
  VALUES (
    session_user, TG_OP, TG_TABLE_NAME, coalesce((after_it->>'fid')::bigint, (before_it->>'fid')::bigint),
    before_it, after_it
  );
  RETURN NULL;
END $$""",
)
"""The functions."""
LOG_TABLE = """
CREATE TABLE IF NOT EXISTS {s}.edits (
  edited_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  edited_by text NOT NULL,
  action text NOT NULL,
  table_name text NOT NULL,
  fid bigint NOT NULL,
  was jsonb,
  now jsonb
)"""
FUNCTIONS = ("keep_point", "sign_edit", "names_rows", "still_named", "log_edit")
POINT_TRIGGER = """
CREATE TRIGGER a_point BEFORE INSERT OR UPDATE ON {s}.{table} FOR EACH ROW EXECUTE FUNCTION {s}.keep_point()"""
SIGN_TRIGGER = """
CREATE TRIGGER b_sign BEFORE INSERT OR UPDATE ON {s}.{table} FOR EACH ROW EXECUTE FUNCTION {s}.sign_edit()"""
LOG_TRIGGER = """
CREATE TRIGGER c_log AFTER INSERT OR UPDATE OR DELETE ON {s}.{table} FOR EACH ROW EXECUTE FUNCTION {s}.log_edit()"""
NAMES_TRIGGER = """
CREATE CONSTRAINT TRIGGER {table}_{column}_of_{other} AFTER INSERT OR UPDATE ON {s}.{table}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {s}.names_rows('{column}', '{other}', '{key}')"""
NAMED_TRIGGER = """
CREATE CONSTRAINT TRIGGER {other}_{key}_in_{table}_{column} AFTER DELETE OR UPDATE OF "{key}" ON {s}.{other}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {s}.still_named('{table}', '{column}', '{key}')"""
