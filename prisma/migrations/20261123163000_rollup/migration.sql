-- The facts that every roll-up is computed from: one row per commitment. The formulas over them are lib/rollup/rules.ts.
-- month: in which it was planned; dueMonth: the one after, or its "not before"; state: its outcome, or open; age: how often it was carried
-- over until then; firstMonth: when it was first planned.
CREATE VIEW "PlanFact" AS
SELECT l."projectId", l."id" AS "lineId", b."month", s."teamId", b."sectionId", b."entryId", e."elementId", e."code", l."kind",
  greatest(to_char((b."month" || '-01')::date + interval '1 month', 'YYYY-MM'), l."notBefore") AS "dueMonth", l."notBefore",
  w."personId", w."name" AS "ownerName",
  coalesce(o."outcome"::text, 'open') AS "state", o."reason",
  coalesce(chain."age", 0) AS "age", coalesce(chain."firstMonth", b."month") AS "firstMonth", c."toId" AS "carriedToId",
  (SELECT count(*)::int FROM "Fulfilment" f WHERE f."projectId" = l."projectId" AND f."commitmentId" = l."id") AS "fulfilments"
FROM "Block" b
JOIN "Section" s ON s."projectId" = b."projectId" AND s."id" = b."sectionId"
JOIN "Entry" e ON e."projectId" = b."projectId" AND e."id" = b."entryId"
JOIN "Line" l ON l."projectId" = b."projectId" AND l."blockId" = b."id"
LEFT JOIN "Outcome" o ON o."projectId" = l."projectId" AND o."lineId" = l."id"
LEFT JOIN "Carry" c ON c."projectId" = l."projectId" AND c."fromId" = l."id"
LEFT JOIN LATERAL (
  SELECT w."personId", coalesce(p."name", w."name") AS "name" FROM "LineOwner" w LEFT JOIN "Person" p ON p."id" = w."personId"
  WHERE w."projectId" = l."projectId" AND w."lineId" = l."id" ORDER BY w."isLead" DESC, w."id" LIMIT 1
) w ON true
LEFT JOIN LATERAL (
  WITH RECURSIVE back AS (
    SELECT k."fromId", 1 AS steps FROM "Carry" k WHERE k."projectId" = l."projectId" AND k."toId" = l."id"
    UNION ALL
    SELECT k."fromId", back.steps + 1 FROM back JOIN "Carry" k ON k."projectId" = l."projectId" AND k."toId" = back."fromId"
  ) SELECT max(steps) AS "age", min(lunation_month_of(l."projectId", back."fromId")) AS "firstMonth" FROM back
) chain ON true
WHERE b."place" = 'planned' AND l."kind" IN ('item', 'epic') AND NOT EXISTS (
  SELECT FROM "Line" n WHERE n."projectId" = l."projectId" AND n."parentId" = l."id" AND n."kind" IN ('item', 'epic', 'label'));

-- One row per thing accomplished, at the top of its list or beneath a label; unplanned where it fulfils nothing.
CREATE VIEW "AccomplishmentFact" AS
SELECT l."projectId", l."id" AS "lineId", b."month", s."teamId", b."sectionId", b."entryId", e."elementId", e."code", l."kind", l."starred",
  (SELECT count(*)::int FROM "Fulfilment" f WHERE f."projectId" = l."projectId" AND f."accomplishmentId" = l."id") AS "fulfilments"
FROM "Block" b
JOIN "Section" s ON s."projectId" = b."projectId" AND s."id" = b."sectionId"
JOIN "Entry" e ON e."projectId" = b."projectId" AND e."id" = b."entryId"
JOIN "Line" l ON l."projectId" = b."projectId" AND l."blockId" = b."id"
LEFT JOIN "Line" p ON p."projectId" = l."projectId" AND p."id" = l."parentId"
WHERE b."place" = 'accomplished' AND l."kind" IN ('item', 'epic') AND (p."id" IS NULL OR p."kind" = 'label');

-- Each WBS element with the ids of its ancestors, from the root down to itself.
CREATE VIEW "WbsPath" AS
WITH RECURSIVE down AS (
  SELECT "projectId", "id" AS "elementId", ARRAY["id"] AS "path" FROM "WbsElement" WHERE "parentId" IS NULL
  UNION ALL
  SELECT e."projectId", e."id", down."path" || e."id" FROM down JOIN "WbsElement" e ON e."projectId" = down."projectId" AND e."parentId" = down."elementId"
) SELECT "projectId", "elementId", "path" FROM down;
