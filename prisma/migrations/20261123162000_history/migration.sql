-- Every change of content is written down by the database itself, so that no code path escapes it, and whoever listens on the channel
-- `lunation` is told which tables of which project changed.

CREATE FUNCTION lunation_acting_person() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  person text := nullif(current_setting('lunation.person', true), '');
BEGIN
  IF person IS NULL THEN
    RAISE EXCEPTION 'A change is made by somebody: set lunation.person in its transaction.' USING ERRCODE = 'LU002';
  END IF;
  RETURN person::uuid;
END
$$;

CREATE FUNCTION lunation_key(content jsonb, key_columns text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(content ->> named, '/' ORDER BY place) FROM unnest(key_columns) WITH ORDINALITY AS key(named, place)
$$;

-- Its arguments are the columns of the key, without the project. The bytes of files and the outlines of publications never change and
-- are left out.
CREATE FUNCTION lunation_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  key_columns text[] := TG_ARGV;
  changed uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    WITH written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "after", "personId", "transaction")
      SELECT (c.content ->> CASE TG_TABLE_NAME WHEN 'Project' THEN 'id' ELSE 'projectId' END)::uuid, TG_TABLE_NAME,
        lunation_key(c.content, key_columns), c.content, lunation_acting_person(), pg_current_xact_id()::text::bigint
      FROM (SELECT to_jsonb(n) - '{bytes,outline}'::text[] AS content FROM new_rows n) c
      RETURNING "projectId"
    ) SELECT array_agg(DISTINCT "projectId") INTO changed FROM written;
  ELSIF TG_OP = 'DELETE' THEN
    WITH written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "before", "personId", "transaction")
      SELECT (c.content ->> CASE TG_TABLE_NAME WHEN 'Project' THEN 'id' ELSE 'projectId' END)::uuid, TG_TABLE_NAME,
        lunation_key(c.content, key_columns), c.content, lunation_acting_person(), pg_current_xact_id()::text::bigint
      FROM (SELECT to_jsonb(o) - '{bytes,outline}'::text[] AS content FROM old_rows o) c
      RETURNING "projectId"
    ) SELECT array_agg(DISTINCT "projectId") INTO changed FROM written;
  ELSE
    WITH written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "before", "after", "personId", "transaction")
      SELECT (coalesce(n.content, o.content) ->> CASE TG_TABLE_NAME WHEN 'Project' THEN 'id' ELSE 'projectId' END)::uuid, TG_TABLE_NAME,
        coalesce(n.key, o.key), o.content, n.content, lunation_acting_person(), pg_current_xact_id()::text::bigint
      FROM (SELECT to_jsonb(r) - '{bytes,outline}'::text[] AS content, (to_jsonb(r) ->> 'projectId') AS project, lunation_key(to_jsonb(r), key_columns) AS key FROM old_rows r) o
      FULL JOIN (SELECT to_jsonb(r) - '{bytes,outline}'::text[] AS content, (to_jsonb(r) ->> 'projectId') AS project, lunation_key(to_jsonb(r), key_columns) AS key FROM new_rows r) n
        ON o.key = n.key AND coalesce(o.project, '') = coalesce(n.project, '')
      WHERE o.content IS DISTINCT FROM n.content
      RETURNING "projectId"
    ) SELECT array_agg(DISTINCT "projectId") INTO changed FROM written;
  END IF;
  PERFORM pg_notify('lunation', json_build_object('project', project, 'table', TG_TABLE_NAME)::text) FROM unnest(changed) AS told(project);
  RETURN NULL;
END
$$;

-- Puts a table under the history. Every migration that makes a table of content calls it.
CREATE FUNCTION lunation_keep_history(of_table text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  key_columns text;
BEGIN
  SELECT string_agg(quote_literal(a.attname), ', ' ORDER BY array_position(i.indkey::int2[], a.attnum)) INTO key_columns
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = format('%I', of_table)::regclass AND i.indisprimary AND a.attname <> 'projectId';
  EXECUTE format('CREATE TRIGGER lunation_history_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_record_change(%s)', of_table, key_columns);
  EXECUTE format('CREATE TRIGGER lunation_history_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_record_change(%s)', of_table, key_columns);
  EXECUTE format('CREATE TRIGGER lunation_history_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_record_change(%s)', of_table, key_columns);
END
$$;

-- All but accounts and sessions, which are no content, and references, which are derived.
SELECT lunation_keep_history(table_name) FROM information_schema.tables
WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
  AND table_name NOT IN ('User', 'Session', 'Account', 'Verification', 'RateLimit', 'Reference', 'Change', '_prisma_migrations');

CREATE FUNCTION lunation_keep_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'History is only added to.' USING ERRCODE = 'LU003';
END
$$;
CREATE TRIGGER lunation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Change" FOR EACH STATEMENT EXECUTE FUNCTION lunation_keep_changes();
