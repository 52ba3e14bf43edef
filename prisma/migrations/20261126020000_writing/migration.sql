-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "reasons" TEXT[] DEFAULT ARRAY['Waiting for another team', 'Took longer than planned', 'People not available', 'Technical problem', 'Priorities changed', 'Superseded']::TEXT[];

-- ── saving what people write ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Writes lines of one block in the name of a person: all of them, or none. A line that is put carries the version that it was made
-- from (null: it is new). Gives the versions of all lines of the block; null where somebody else has changed one of those put or removed
-- meanwhile, so that nothing was written. What was written already, by a request whose answer was lost, is no change.
CREATE FUNCTION lunation_save_lines(of_person uuid, of_project uuid, of_block uuid, puts jsonb, removals jsonb, refs jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb;
BEGIN
  PERFORM set_config('lunation.person', of_person::text, true);
  PERFORM FROM "Block" WHERE "projectId" = of_project AND "id" = of_block FOR UPDATE;
  IF lunation_is_stale(of_project, of_block, puts, removals) THEN
    RETURN NULL;
  END IF;
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
  UPDATE "Block" SET "nil" = NULL WHERE "projectId" = of_project AND "id" = of_block AND "nil" IS NOT NULL AND puts <> '[]'::jsonb;
  DELETE FROM "Reference" x USING jsonb_to_recordset(puts) AS p("id" uuid) WHERE x."projectId" = of_project AND x."lineId" = p."id";
  INSERT INTO "Reference" ("projectId", "lineId", "kind", "key", "raw", "malformed")
  SELECT of_project, f."lineId", f."kind", f."key", f."raw", f."malformed"
  FROM jsonb_to_recordset(refs) AS f("lineId" uuid, "kind" "ReferenceKind", "key" text, "raw" text, "malformed" boolean);
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', l."id", 'version', l."version")), '[]') INTO answer
  FROM "Line" l WHERE l."projectId" = of_project AND l."blockId" = of_block;
  RETURN answer;
END
$$;

-- Whether one of these changes rests on a line as it no longer is: changed, gone, in another block, or about to take lines with it that
-- the change does not know of.
CREATE FUNCTION lunation_is_stale(of_project uuid, of_block uuid, puts jsonb, removals jsonb) RETURNS boolean
LANGUAGE sql STABLE AS $$
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset(puts)
      AS p("id" uuid, "base" integer, "parentId" uuid, "position" text, "kind" "LineKind", "markdown" text, "starred" boolean)
  ), gone AS (
    SELECT * FROM jsonb_to_recordset(removals) AS r("id" uuid, "base" integer)
  )
  SELECT EXISTS (
    SELECT FROM wanted w LEFT JOIN "Line" l ON l."projectId" = of_project AND l."id" = w."id"
    WHERE CASE
      WHEN l."id" IS NULL THEN w."base" IS NOT NULL
      WHEN l."blockId" <> of_block THEN true
      ELSE l."version" IS DISTINCT FROM w."base" AND (l."parentId", l."position", l."kind", l."markdown", l."starred")
        IS DISTINCT FROM (w."parentId", w."position", w."kind", w."markdown", w."starred")
    END
  ) OR EXISTS (
    SELECT FROM wanted w WHERE w."parentId" IS NOT NULL AND NOT EXISTS (SELECT FROM wanted o WHERE o."id" = w."parentId") AND NOT EXISTS (
      SELECT FROM "Line" l WHERE l."projectId" = of_project AND l."blockId" = of_block AND l."id" = w."parentId")
  ) OR EXISTS (
    SELECT FROM gone g JOIN "Line" l ON l."projectId" = of_project AND l."id" = g."id"
    WHERE l."blockId" <> of_block OR l."version" <> g."base"
  ) OR EXISTS (
    SELECT FROM gone g JOIN "Line" c ON c."projectId" = of_project AND c."parentId" = g."id"
    WHERE NOT EXISTS (SELECT FROM wanted w WHERE w."id" = c."id") AND NOT EXISTS (SELECT FROM gone o WHERE o."id" = c."id")
  )
$$;

-- Plans that wait for a later month.
CREATE INDEX lunation_line_not_before ON "Line" ("projectId", "notBefore") WHERE "notBefore" IS NOT NULL;
