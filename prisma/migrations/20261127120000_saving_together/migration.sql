-- What several people save at the same moment is written at once: most of what a saving costs is the same for one line and for twenty.

-- As before; where several people write in one transaction, the setting `lunation.writers` says who writes in which list: an object of
-- persons' ids by blocks' ids.
CREATE OR REPLACE FUNCTION lunation_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  key_columns text[] := TG_ARGV;
  project_column text := CASE TG_TABLE_NAME WHEN 'Project' THEN 'id' ELSE 'projectId' END;
  one_key boolean := cardinality(key_columns) = 1;
  writers jsonb := nullif(current_setting('lunation.writers', true), '');
  changed uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    WITH written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "after", "personId", "transaction")
      SELECT (n.content ->> project_column)::uuid, TG_TABLE_NAME, CASE WHEN one_key THEN n.content ->> TG_ARGV[0] ELSE lunation_key(n.content, key_columns) END, n.content - '{bytes,outline}'::text[],
        coalesce((writers ->> (n.content ->> 'blockId'))::uuid, lunation_acting_person()), pg_current_xact_id()::text::bigint
      FROM (SELECT to_jsonb(r) AS content FROM new_rows r OFFSET 0) n
      RETURNING "projectId"
    ) SELECT array_agg(DISTINCT "projectId") INTO changed FROM written;
  ELSIF TG_OP = 'DELETE' THEN
    WITH written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "before", "personId", "transaction")
      SELECT (o.content ->> project_column)::uuid, TG_TABLE_NAME, CASE WHEN one_key THEN o.content ->> TG_ARGV[0] ELSE lunation_key(o.content, key_columns) END, o.content - '{bytes,outline}'::text[],
        coalesce((writers ->> (o.content ->> 'blockId'))::uuid, lunation_acting_person()), pg_current_xact_id()::text::bigint
      FROM (SELECT to_jsonb(r) AS content FROM old_rows r OFFSET 0) o
      RETURNING "projectId"
    ) SELECT array_agg(DISTINCT "projectId") INTO changed FROM written;
  ELSE
    WITH before AS MATERIALIZED (
      SELECT j.content - '{bytes,outline}'::text[] AS content, coalesce(j.content ->> project_column, '') AS project, CASE WHEN one_key THEN j.content ->> TG_ARGV[0] ELSE lunation_key(j.content, key_columns) END AS key
      FROM (SELECT to_jsonb(r) AS content FROM old_rows r OFFSET 0) j
    ), after AS MATERIALIZED (
      SELECT j.content - '{bytes,outline}'::text[] AS content, coalesce(j.content ->> project_column, '') AS project, CASE WHEN one_key THEN j.content ->> TG_ARGV[0] ELSE lunation_key(j.content, key_columns) END AS key
      FROM (SELECT to_jsonb(r) AS content FROM new_rows r OFFSET 0) j
    ), written AS (
      INSERT INTO "Change" ("projectId", "table", "row", "before", "after", "personId", "transaction")
      SELECT nullif(project, '')::uuid, TG_TABLE_NAME, key, o.content, n.content,
        coalesce((writers ->> (n.content ->> 'blockId'))::uuid, lunation_acting_person()), pg_current_xact_id()::text::bigint
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

-- Writes those of several texts that only change lines where they stand, and gives the lines of each of these by its block. The others it
-- leaves to `lunation_save_lines`: what is stale, adds, moves or removes lines, writes in a list that was said to be empty, or has a list, a
-- line or a month that somebody else holds at the moment, so that whoever has to wait waits alone. A text is an object of person, project and
-- block, at most one of a block; `puts` and `refs` are those of `lunation_save_lines` with project and block. Where a rule refuses one of the
-- texts, none is written.
CREATE FUNCTION lunation_change_lines(texts jsonb, puts jsonb, refs jsonb) RETURNS TABLE (block uuid, lines jsonb)
LANGUAGE plpgsql SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  free uuid[];
  free_lines uuid[];
  plain uuid[];
BEGIN
  PERFORM set_config('lunation.writers', (SELECT jsonb_object_agg(t."block", t."person") FROM jsonb_to_recordset(texts) AS t("block" uuid, "person" uuid))::text, true);
  SELECT array_agg(b."id") INTO free FROM (
    SELECT b."id" FROM jsonb_to_recordset(texts) AS t("project" uuid, "block" uuid)
    JOIN "Block" b ON b."projectId" = t."project" AND b."id" = t."block"
    JOIN "Month" m ON m."projectId" = b."projectId" AND m."month" = b."month"
    FOR UPDATE OF b SKIP LOCKED FOR KEY SHARE OF m SKIP LOCKED) b;
  SELECT array_agg(l."id") INTO free_lines FROM (
    SELECT l."id" FROM jsonb_to_recordset(puts) AS w("project" uuid, "block" uuid, "id" uuid)
    JOIN "Line" l ON l."projectId" = w."project" AND l."id" = w."id"
    WHERE w."block" = ANY (free) FOR NO KEY UPDATE OF l SKIP LOCKED) l;
  SELECT array_agg(b."id") INTO plain FROM jsonb_to_recordset(texts) AS t("project" uuid, "block" uuid)
  JOIN "Block" b ON b."projectId" = t."project" AND b."id" = t."block"
  WHERE b."id" = ANY (free) AND b."nil" IS NULL AND b."id" <> ALL (ARRAY(
    SELECT w."block" FROM jsonb_to_recordset(puts) AS w("project" uuid, "block" uuid, "id" uuid, "base" integer, "parentId" uuid)
    LEFT JOIN "Line" l ON l."projectId" = w."project" AND l."id" = w."id" AND l."id" = ANY (free_lines)
    WHERE l."id" IS NULL OR (l."blockId", l."version") <> (w."block", w."base") OR l."parentId" IS DISTINCT FROM w."parentId" OR w."base" IS NULL));
  IF plain IS NULL THEN
    RETURN;
  END IF;
  WITH outdated AS (
    DELETE FROM "Reference" x USING jsonb_to_recordset(puts) AS w("project" uuid, "block" uuid, "id" uuid)
    WHERE w."block" = ANY (plain) AND x."projectId" = w."project" AND x."lineId" = w."id"
  )
  UPDATE "Line" l SET "position" = w."position", "kind" = w."kind", "markdown" = w."markdown", "starred" = w."starred"
  FROM jsonb_to_recordset(puts)
    AS w("project" uuid, "block" uuid, "id" uuid, "position" text, "kind" "LineKind", "markdown" text, "starred" boolean)
  WHERE w."block" = ANY (plain) AND l."projectId" = w."project" AND l."id" = w."id"
    AND (l."position", l."kind", l."markdown", l."starred") IS DISTINCT FROM (w."position", w."kind", w."markdown", w."starred");
  IF refs <> '[]'::jsonb THEN
    INSERT INTO "Reference" ("projectId", "lineId", "kind", "key", "raw", "malformed")
    SELECT f."project", f."lineId", f."kind", f."key", f."raw", f."malformed" FROM jsonb_to_recordset(refs)
      AS f("project" uuid, "block" uuid, "lineId" uuid, "kind" "ReferenceKind", "key" text, "raw" text, "malformed" boolean)
    WHERE f."block" = ANY (plain);
  END IF;
  RETURN QUERY SELECT l."blockId", jsonb_agg(jsonb_build_object('id', l."id", 'version', l."version"))
  FROM jsonb_to_recordset(texts) AS t("project" uuid, "block" uuid)
  JOIN "Line" l ON l."projectId" = t."project" AND l."blockId" = t."block"
  WHERE t."block" = ANY (plain) GROUP BY l."blockId";
END
$$;

-- As before, with the lines held from the first look at them on: a line that is taken away meanwhile, with the outcome that made it, is stale.
CREATE OR REPLACE FUNCTION lunation_save_lines(of_person uuid, of_project uuid, of_block uuid, puts jsonb, removals jsonb, refs jsonb) RETURNS jsonb
LANGUAGE plpgsql SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  answer jsonb;
  put_ids uuid[];
  is_nil boolean;
BEGIN
  PERFORM set_config('lunation.person', of_person::text, true);
  SELECT "nil" IS NOT NULL INTO is_nil FROM "Block" WHERE "projectId" = of_project AND "id" = of_block FOR UPDATE;
  SELECT array_agg((p ->> 'id')::uuid) INTO put_ids FROM jsonb_array_elements(puts) p;
  PERFORM FROM "Line" l WHERE l."projectId" = of_project AND l."id" = ANY (put_ids) ORDER BY l."id" FOR NO KEY UPDATE;
  IF lunation_is_stale(of_project, of_block, puts, removals) THEN
    RETURN NULL;
  END IF;
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
