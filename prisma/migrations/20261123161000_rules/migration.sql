-- ── checks ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION lunation_is_month(text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT $1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'
$$;

ALTER TABLE "Month" ADD CONSTRAINT lunation_month_form CHECK (lunation_is_month("month"));
ALTER TABLE "Line" ADD CONSTRAINT lunation_not_before_form CHECK (lunation_is_month("notBefore"));
ALTER TABLE "WbsAssignment" ADD CONSTRAINT lunation_assignment_months
  CHECK (lunation_is_month("fromMonth") AND lunation_is_month("toMonth") IS NOT FALSE AND "toMonth" >= "fromMonth" IS NOT FALSE);
ALTER TABLE "MilestoneForecast" ADD CONSTRAINT lunation_forecast_month CHECK (lunation_is_month("month"));
ALTER TABLE "RiskReview" ADD CONSTRAINT lunation_risk_review_month CHECK (lunation_is_month("month"));
ALTER TABLE "Import" ADD CONSTRAINT lunation_import_month CHECK (lunation_is_month("month"));

ALTER TABLE "Project" ADD CONSTRAINT lunation_project_slug CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$');
ALTER TABLE "Project" ADD CONSTRAINT lunation_project_name CHECK (btrim("name") <> '');
ALTER TABLE "Project" ADD CONSTRAINT lunation_project_due_day CHECK ("dueDay" BETWEEN 1 AND 31);
ALTER TABLE "Person" ADD CONSTRAINT lunation_person_name CHECK (btrim("name") <> '');
ALTER TABLE "Team" ADD CONSTRAINT lunation_team_name CHECK (btrim("name") <> '');
ALTER TABLE "Role" ADD CONSTRAINT lunation_role_scope
  CHECK (("role" = 'administrator') = ("projectId" IS NULL) AND ("projectId" IS NOT NULL OR "teamId" IS NULL));
ALTER TABLE "Role" ADD CONSTRAINT lunation_role_days CHECK ("to" >= "from");

ALTER TABLE "Publication" ADD CONSTRAINT lunation_publication_number CHECK ("number" >= 1);
ALTER TABLE "Reopening" ADD CONSTRAINT lunation_reopening_reason CHECK (btrim("reason") <> '');
ALTER TABLE "Review" ADD CONSTRAINT lunation_return_comment CHECK ("verdict" = 'accepted' OR btrim(coalesce("comment", '')) <> '');

ALTER TABLE "Block" ADD CONSTRAINT lunation_block_place CHECK (CASE "place"
  WHEN 'front' THEN "sectionId" IS NULL AND "entryId" IS NULL
  WHEN 'preamble' THEN "sectionId" IS NOT NULL AND "entryId" IS NULL
  WHEN 'staffing' THEN "sectionId" IS NOT NULL
  ELSE "sectionId" IS NOT NULL AND "entryId" IS NOT NULL END);
CREATE UNIQUE INDEX lunation_block_of_entry ON "Block" ("projectId", "entryId", "place") WHERE "place" IN ('accomplished', 'planned');
CREATE UNIQUE INDEX lunation_preamble_of_section ON "Block" ("projectId", "sectionId") WHERE "place" = 'preamble';

ALTER TABLE "LineOwner" ADD CONSTRAINT lunation_owner_named CHECK ("personId" IS NOT NULL OR btrim(coalesce("name", '')) <> '');
CREATE UNIQUE INDEX lunation_one_lead_of_line ON "LineOwner" ("projectId", "lineId") WHERE "isLead";
CREATE UNIQUE INDEX lunation_one_lead_of_action ON "ActionAssignee" ("projectId", "actionId") WHERE "isLead";
ALTER TABLE "Outcome" ADD CONSTRAINT lunation_done_needs_no_reason CHECK ("outcome" <> 'done' OR "reason" IS NULL);
ALTER TABLE "Milestone" ADD CONSTRAINT lunation_milestone_level CHECK ("level" BETWEEN 1 AND 4);
ALTER TABLE "MilestonePredecessor" ADD CONSTRAINT lunation_milestone_precedes_another CHECK ("milestoneId" <> "predecessorId");
ALTER TABLE "Meeting" ADD CONSTRAINT lunation_meeting_days CHECK ("ends" >= "starts");
ALTER TABLE "Comment" ADD CONSTRAINT lunation_comment_target CHECK (num_nonnulls("lineId", "agendaItemId", "actionId") = 1);
ALTER TABLE "Comment" ADD CONSTRAINT lunation_comment_resolved CHECK (("resolvedById" IS NULL) = ("resolvedAt" IS NULL));
ALTER TABLE "File" ADD CONSTRAINT lunation_file_size CHECK ("size" = octet_length("bytes") AND "size" <= 20 * 1024 * 1024);
ALTER TABLE "File" ADD CONSTRAINT lunation_file_sha256 CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- Words in lines, for the search.
CREATE INDEX lunation_line_words ON "Line" USING gin (to_tsvector('simple', "markdown"));

-- ── versions grow ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION lunation_grow_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."version" := OLD."version" + 1;
  RETURN NEW;
END
$$;

DO $$
DECLARE
  named text;
BEGIN
  FOR named IN SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'version'
  LOOP
    EXECUTE format('CREATE TRIGGER lunation_version BEFORE UPDATE ON %I FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION lunation_grow_version()', named);
  END LOOP;
END
$$;

-- ── a published month is frozen ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Refusals of these functions have SQLSTATEs LU001 and on, and sentences that may be shown.
-- The lock on the month makes a writer and a publisher wait for each other.
CREATE FUNCTION lunation_refuse_frozen(of_project uuid, of_month text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Month" WHERE "projectId" = of_project AND "month" = of_month FOR KEY SHARE;
  IF EXISTS (
    SELECT FROM "Publication" p
    WHERE p."projectId" = of_project AND p."month" = of_month
      AND NOT EXISTS (SELECT FROM "Reopening" r WHERE r."projectId" = p."projectId" AND r."publicationId" = p."id")
      AND EXISTS (SELECT FROM "Project" WHERE "id" = of_project) -- else the project itself is being deleted
  ) THEN
    RAISE EXCEPTION 'The month % is published. Reopen it to change it.', of_month USING ERRCODE = 'LU001';
  END IF;
END
$$;

-- The months of changed rows, whether they hang on a month, a section, a block or a line.
CREATE FUNCTION lunation_keep_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME IN ('Section', 'Block') THEN
    PERFORM lunation_refuse_frozen(m."projectId", m."month") FROM (SELECT DISTINCT "projectId", "month" FROM changed_rows) m;
  ELSIF TG_TABLE_NAME = 'Entry' THEN
    PERFORM lunation_refuse_frozen(m."projectId", m."month") FROM (
      SELECT DISTINCT s."projectId", s."month" FROM changed_rows c JOIN "Section" s ON s."projectId" = c."projectId" AND s."id" = c."sectionId") m;
  ELSIF TG_TABLE_NAME = 'Line' THEN
    PERFORM lunation_refuse_frozen(m."projectId", m."month") FROM (
      SELECT DISTINCT b."projectId", b."month" FROM changed_rows c JOIN "Block" b ON b."projectId" = c."projectId" AND b."id" = c."blockId") m;
  ELSE
    PERFORM lunation_refuse_frozen(m."projectId", m."month") FROM (
      SELECT DISTINCT b."projectId", b."month" FROM changed_rows c
      JOIN "Line" l ON l."projectId" = c."projectId" AND l."id" = c."lineId"
      JOIN "Block" b ON b."projectId" = l."projectId" AND b."id" = l."blockId") m;
  END IF;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Section', 'Entry', 'Block', 'Line', 'LineOwner'] LOOP
    EXECUTE format('CREATE TRIGGER lunation_frozen_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_keep_frozen()', named);
    EXECUTE format('CREATE TRIGGER lunation_frozen_update_from AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_keep_frozen()', named);
    EXECUTE format('CREATE TRIGGER lunation_frozen_update_to AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_keep_frozen()', named);
    EXECUTE format('CREATE TRIGGER lunation_frozen_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_keep_frozen()', named);
  END LOOP;
END
$$;

-- A publication is the next of its month, and the month is not frozen already.
CREATE FUNCTION lunation_publish_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Month" WHERE "projectId" = NEW."projectId" AND "month" = NEW."month" FOR UPDATE;
  PERFORM lunation_refuse_frozen(NEW."projectId", NEW."month");
  IF NEW."number" <> (SELECT coalesce(max("number"), 0) + 1 FROM "Publication" WHERE "projectId" = NEW."projectId" AND "month" = NEW."month") THEN
    RAISE EXCEPTION 'Version % of % is not the next one.', NEW."number", NEW."month" USING ERRCODE = 'LU004';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER lunation_in_order BEFORE INSERT ON "Publication" FOR EACH ROW EXECUTE FUNCTION lunation_publish_in_order();

CREATE FUNCTION lunation_keep_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "Project" WHERE "id" = OLD."projectId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'What is published stays as it is.' USING ERRCODE = 'LU004';
END
$$;
CREATE TRIGGER lunation_kept BEFORE UPDATE OR DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION lunation_keep_publication();
CREATE TRIGGER lunation_kept BEFORE UPDATE OR DELETE ON "Reopening" FOR EACH ROW EXECUTE FUNCTION lunation_keep_publication();
CREATE TRIGGER lunation_kept BEFORE UPDATE OR DELETE ON "PublicationFile" FOR EACH ROW EXECUTE FUNCTION lunation_keep_publication();

-- ── lines and commitments ───────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION lunation_keep_block_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A block stays in its month and place; move its lines instead.' USING ERRCODE = 'LU005';
END
$$;
CREATE TRIGGER lunation_block_stays BEFORE UPDATE ON "Block" FOR EACH ROW
  WHEN (OLD."month" <> NEW."month" OR OLD."place" <> NEW."place") EXECUTE FUNCTION lunation_keep_block_place();

-- A commitment is a leaf of kind item or epic among what is planned; text, tables and figures beneath it leave it one.
CREATE FUNCTION lunation_is_commitment(of_project uuid, line uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "Line" l JOIN "Block" b ON b."projectId" = l."projectId" AND b."id" = l."blockId"
    WHERE l."projectId" = of_project AND l."id" = line AND b."place" = 'planned' AND l."kind" IN ('item', 'epic')
      AND NOT EXISTS (
        SELECT FROM "Line" c WHERE c."projectId" = l."projectId" AND c."parentId" = l."id" AND c."kind" IN ('item', 'epic', 'label')))
$$;

CREATE FUNCTION lunation_month_of(of_project uuid, line uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT b."month" FROM "Line" l JOIN "Block" b ON b."projectId" = l."projectId" AND b."id" = l."blockId"
  WHERE l."projectId" = of_project AND l."id" = line
$$;

CREATE FUNCTION lunation_check_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT lunation_is_commitment(NEW."projectId", NEW."lineId") THEN
    RAISE EXCEPTION 'Only a planned activity has an outcome: neither a heading above others nor something accomplished.' USING ERRCODE = 'LU006';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER lunation_on_commitment BEFORE INSERT OR UPDATE ON "Outcome" FOR EACH ROW EXECUTE FUNCTION lunation_check_outcome();

CREATE FUNCTION lunation_check_carry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT lunation_is_commitment(NEW."projectId", NEW."fromId") OR NOT lunation_is_commitment(NEW."projectId", NEW."toId") THEN
    RAISE EXCEPTION 'Only a planned activity can be carried over, and only to another.' USING ERRCODE = 'LU007';
  END IF;
  IF lunation_month_of(NEW."projectId", NEW."fromId") >= lunation_month_of(NEW."projectId", NEW."toId") THEN
    RAISE EXCEPTION 'A planned activity is carried over to a later month.' USING ERRCODE = 'LU007';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER lunation_forward BEFORE INSERT OR UPDATE ON "Carry" FOR EACH ROW EXECUTE FUNCTION lunation_check_carry();

CREATE FUNCTION lunation_check_fulfilment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT lunation_is_commitment(NEW."projectId", NEW."commitmentId") OR NOT EXISTS (
    SELECT FROM "Line" l JOIN "Block" b ON b."projectId" = l."projectId" AND b."id" = l."blockId"
    WHERE l."projectId" = NEW."projectId" AND l."id" = NEW."accomplishmentId" AND b."place" = 'accomplished'
  ) THEN
    RAISE EXCEPTION 'Something accomplished fulfils a planned activity, and nothing else does.' USING ERRCODE = 'LU008';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER lunation_both_ends BEFORE INSERT OR UPDATE ON "Fulfilment" FOR EACH ROW EXECUTE FUNCTION lunation_check_fulfilment();

-- Lines nest at most 5 deep, without circles, and what has an outcome stays a commitment.
CREATE FUNCTION lunation_check_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
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
CREATE TRIGGER lunation_lines_insert AFTER INSERT ON "Line" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_check_lines();
CREATE TRIGGER lunation_lines_update AFTER UPDATE ON "Line" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION lunation_check_lines();

-- What hangs below a line that moved must still be within the depth.
CREATE FUNCTION lunation_check_moved_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE down AS (
      SELECT NEW."projectId" AS project, NEW."id" AS line, 1 AS height
      UNION ALL
      SELECT down.project, l."id", down.height + 1 FROM down JOIN "Line" l ON l."projectId" = down.project AND l."parentId" = down.line WHERE down.height <= 5
    ), up AS (
      SELECT NEW."parentId" AS line, 0 AS depth
      UNION ALL
      SELECT l."parentId", up.depth + 1 FROM up JOIN "Line" l ON l."projectId" = NEW."projectId" AND l."id" = up.line WHERE up.depth <= 5
    ) SELECT FROM (SELECT max(height) AS height FROM down) d, (SELECT max(depth) AS depth FROM up) u WHERE d.height + u.depth > 5
  ) THEN
    RAISE EXCEPTION 'Lines nest at most 5 deep.' USING ERRCODE = 'LU009';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER lunation_lines_move AFTER UPDATE OF "parentId" ON "Line" FOR EACH ROW
  WHEN (OLD."parentId" IS DISTINCT FROM NEW."parentId") EXECUTE FUNCTION lunation_check_moved_lines();

CREATE FUNCTION lunation_check_element() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE up AS (
      SELECT NEW."parentId" AS element
      UNION
      SELECT e."parentId" FROM up JOIN "WbsElement" e ON e."projectId" = NEW."projectId" AND e."id" = up.element
    ) SELECT FROM up WHERE element = NEW."id"
  ) THEN
    RAISE EXCEPTION 'A WBS element cannot stand beneath itself.' USING ERRCODE = 'LU010';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER lunation_no_circle AFTER INSERT OR UPDATE OF "parentId" ON "WbsElement" FOR EACH ROW
  WHEN (NEW."parentId" IS NOT NULL) EXECUTE FUNCTION lunation_check_element();

-- ── actions ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION lunation_check_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "Action" a JOIN "Meeting" m ON m."projectId" = a."projectId" AND m."id" = a."meetingId"
    WHERE a."projectId" = NEW."projectId" AND a."due" < m."starts" AND NEW."id" IN (a."id", m."id")
  ) THEN
    RAISE EXCEPTION 'An action is not due before its meeting.' USING ERRCODE = 'LU011';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER lunation_due AFTER INSERT OR UPDATE OF "due", "meetingId" ON "Action" FOR EACH ROW EXECUTE FUNCTION lunation_check_due();
CREATE TRIGGER lunation_due AFTER UPDATE OF "starts" ON "Meeting" FOR EACH ROW EXECUTE FUNCTION lunation_check_due();
