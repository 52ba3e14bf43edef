-- Who saves waits for nobody who saves elsewhere, and nothing is said to be saved that went meanwhile.

-- As before; where somebody else holds the list, a line of it, or its month at the moment, the text is left to `lunation_save_lines` as well,
-- so that whoever has to wait waits alone.
CREATE OR REPLACE FUNCTION lunation_change_lines(texts jsonb, puts jsonb, refs jsonb) RETURNS TABLE (block uuid, lines jsonb)
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
