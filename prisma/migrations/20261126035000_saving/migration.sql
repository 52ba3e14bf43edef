-- Saving a line is what the database does most: the same rules and the same history as before, for less work.

-- A trigger for each statement runs also where the statement changed no row.
CREATE OR REPLACE FUNCTION lunation_check_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows WHERE "parentId" IS NOT NULL) AND EXISTS (
    WITH RECURSIVE up AS (
      SELECT "projectId", "parentId", 1 AS depth FROM new_rows WHERE "parentId" IS NOT NULL
      UNION ALL
      SELECT l."projectId", l."parentId", up.depth + 1 FROM up JOIN "Line" l ON l."projectId" = up."projectId" AND l."id" = up."parentId" WHERE up.depth <= 5
    ) SELECT FROM up WHERE depth > 5
  ) THEN
    RAISE EXCEPTION 'Lines nest at most 5 deep.' USING ERRCODE = 'LU009';
  END IF;
  IF EXISTS (
    SELECT FROM new_rows n JOIN "Outcome" o ON o."projectId" = n."projectId" AND o."lineId" IN (n."id", n."parentId")
    WHERE NOT lunation_is_commitment(o."projectId", o."lineId")
  ) THEN
    RAISE EXCEPTION 'A planned activity with an outcome stays one: take back the outcome to move it or to nest activities beneath it.' USING ERRCODE = 'LU006';
  END IF;
  RETURN NULL;
END
$$;

-- Each row becomes JSON once.
CREATE OR REPLACE FUNCTION lunation_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  key_columns text[] := TG_ARGV;
  project_column text := CASE TG_TABLE_NAME WHEN 'Project' THEN 'id' ELSE 'projectId' END;
  changed uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    WITH written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "after", "personId", "transaction")
      SELECT (n.content ->> project_column)::uuid, TG_TABLE_NAME, lunation_key(n.content, key_columns), n.content - '{bytes,outline}'::text[],
        lunation_acting_person(), pg_current_xact_id()::text::bigint
      FROM (SELECT to_jsonb(r) AS content FROM new_rows r OFFSET 0) n
      RETURNING "projectId"
    ) SELECT array_agg(DISTINCT "projectId") INTO changed FROM written;
  ELSIF TG_OP = 'DELETE' THEN
    WITH written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "before", "personId", "transaction")
      SELECT (o.content ->> project_column)::uuid, TG_TABLE_NAME, lunation_key(o.content, key_columns), o.content - '{bytes,outline}'::text[],
        lunation_acting_person(), pg_current_xact_id()::text::bigint
      FROM (SELECT to_jsonb(r) AS content FROM old_rows r OFFSET 0) o
      RETURNING "projectId"
    ) SELECT array_agg(DISTINCT "projectId") INTO changed FROM written;
  ELSE
    WITH before AS MATERIALIZED (
      SELECT j.content - '{bytes,outline}'::text[] AS content, coalesce(j.content ->> project_column, '') AS project, lunation_key(j.content, key_columns) AS key
      FROM (SELECT to_jsonb(r) AS content FROM old_rows r OFFSET 0) j
    ), after AS MATERIALIZED (
      SELECT j.content - '{bytes,outline}'::text[] AS content, coalesce(j.content ->> project_column, '') AS project, lunation_key(j.content, key_columns) AS key
      FROM (SELECT to_jsonb(r) AS content FROM new_rows r OFFSET 0) j
    ), written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "before", "after", "personId", "transaction")
      SELECT nullif(project, '')::uuid, TG_TABLE_NAME, key, o.content, n.content, lunation_acting_person(), pg_current_xact_id()::text::bigint
      FROM before o FULL JOIN after n USING (key, project)
      WHERE o.content IS DISTINCT FROM n.content
      RETURNING "projectId"
    ) SELECT array_agg(DISTINCT "projectId") INTO changed FROM written;
  END IF;
  IF changed IS NOT NULL THEN
    PERFORM pg_notify('lunation', json_build_object('project', project, 'table', TG_TABLE_NAME)::text) FROM unnest(changed) AS told(project);
  END IF;
  RETURN NULL;
END
$$;

-- In PL/pgSQL, which keeps its plans. The rules of `lunation_save_lines` about what rests on a line as it no longer is.
CREATE OR REPLACE FUNCTION lunation_is_stale(of_project uuid, of_block uuid, puts jsonb, removals jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(puts)
      AS w("id" uuid, "base" integer, "parentId" uuid, "position" text, "kind" "LineKind", "markdown" text, "starred" boolean)
    LEFT JOIN "Line" l ON l."projectId" = of_project AND l."id" = w."id"
    WHERE CASE
      WHEN l."id" IS NULL THEN w."base" IS NOT NULL
      WHEN l."blockId" <> of_block THEN true
      ELSE l."version" IS DISTINCT FROM w."base" AND (l."parentId", l."position", l."kind", l."markdown", l."starred")
        IS DISTINCT FROM (w."parentId", w."position", w."kind", w."markdown", w."starred")
    END
  ) OR EXISTS (
    SELECT FROM jsonb_to_recordset(puts) AS w("parentId" uuid) WHERE w."parentId" IS NOT NULL
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(puts) AS o("id" uuid) WHERE o."id" = w."parentId")
      AND NOT EXISTS (SELECT FROM "Line" l WHERE l."projectId" = of_project AND l."blockId" = of_block AND l."id" = w."parentId")
  ) THEN
    RETURN true;
  END IF;
  IF removals = '[]'::jsonb THEN
    RETURN false;
  END IF;
  RETURN EXISTS (
    SELECT FROM jsonb_to_recordset(removals) AS g("id" uuid, "base" integer) JOIN "Line" l ON l."projectId" = of_project AND l."id" = g."id"
    WHERE l."blockId" <> of_block OR l."version" <> g."base"
  ) OR EXISTS (
    SELECT FROM jsonb_to_recordset(removals) AS g("id" uuid) JOIN "Line" c ON c."projectId" = of_project AND c."parentId" = g."id"
    WHERE NOT EXISTS (SELECT FROM jsonb_to_recordset(puts) AS w("id" uuid) WHERE w."id" = c."id")
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(removals) AS o("id" uuid) WHERE o."id" = c."id")
  );
END
$$;

-- As before, but what only changes lines that are there, which most savings do, inserts and deletes none, and spares the rules of both. Its
-- statements find rows by their keys, so that one plan is right for all; planning anew for each list would take a third of the time.
CREATE OR REPLACE FUNCTION lunation_save_lines(of_person uuid, of_project uuid, of_block uuid, puts jsonb, removals jsonb, refs jsonb) RETURNS jsonb
LANGUAGE plpgsql SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
  answer jsonb;
  put_ids uuid[];
  is_nil boolean;
BEGIN
  PERFORM set_config('lunation.person', of_person::text, true);
  SELECT "nil" IS NOT NULL INTO is_nil FROM "Block" WHERE "projectId" = of_project AND "id" = of_block FOR UPDATE;
  IF lunation_is_stale(of_project, of_block, puts, removals) THEN
    RETURN NULL;
  END IF;
  SELECT array_agg((p ->> 'id')::uuid) INTO put_ids FROM jsonb_array_elements(puts) p;
  IF removals = '[]'::jsonb AND (SELECT count(*) FROM "Line" l WHERE l."projectId" = of_project AND l."id" = ANY (put_ids)) = cardinality(put_ids) THEN
    UPDATE "Line" l SET "parentId" = w."parentId", "position" = w."position", "kind" = w."kind", "markdown" = w."markdown", "starred" = w."starred"
    FROM jsonb_to_recordset(puts) AS w("id" uuid, "parentId" uuid, "position" text, "kind" "LineKind", "markdown" text, "starred" boolean)
    WHERE l."projectId" = of_project AND l."id" = w."id"
      AND (l."parentId", l."position", l."kind", l."markdown", l."starred")
        IS DISTINCT FROM (w."parentId", w."position", w."kind", w."markdown", w."starred");
  ELSE
    -- One statement, so that the rules look at the lines as they come to stand and not on the way there.
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(puts) AS p("id" uuid, "parentId" uuid, "position" text, "kind" "LineKind", "markdown" text, "starred" boolean)
    ), inserted AS (
      INSERT INTO "Line" ("projectId", "blockId", "id", "parentId", "position", "kind", "markdown", "starred", "authorId")
      SELECT of_project, of_block, w."id", w."parentId", w."position", w."kind", w."markdown", w."starred", of_person FROM wanted w
      WHERE NOT EXISTS (SELECT FROM "Line" l WHERE l."projectId" = of_project AND l."id" = w."id")
    ), updated AS (
      UPDATE "Line" l SET "parentId" = w."parentId", "position" = w."position", "kind" = w."kind", "markdown" = w."markdown", "starred" = w."starred"
      FROM wanted w WHERE l."projectId" = of_project AND l."id" = w."id"
        AND (l."parentId", l."position", l."kind", l."markdown", l."starred")
          IS DISTINCT FROM (w."parentId", w."position", w."kind", w."markdown", w."starred")
    )
    DELETE FROM "Line" l USING jsonb_to_recordset(removals) AS r("id" uuid) WHERE l."projectId" = of_project AND l."id" = r."id";
  END IF;
  IF is_nil AND puts <> '[]'::jsonb THEN
    UPDATE "Block" SET "nil" = NULL WHERE "projectId" = of_project AND "id" = of_block;
  END IF;
  DELETE FROM "Reference" x WHERE x."projectId" = of_project AND x."lineId" = ANY (put_ids);
  IF refs <> '[]'::jsonb THEN
    INSERT INTO "Reference" ("projectId", "lineId", "kind", "key", "raw", "malformed")
    SELECT of_project, f."lineId", f."kind", f."key", f."raw", f."malformed"
    FROM jsonb_to_recordset(refs) AS f("lineId" uuid, "kind" "ReferenceKind", "key" text, "raw" text, "malformed" boolean);
  END IF;
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', l."id", 'version', l."version")), '[]') INTO answer
  FROM "Line" l WHERE l."projectId" = of_project AND l."blockId" = of_block;
  RETURN answer;
END
$$;
