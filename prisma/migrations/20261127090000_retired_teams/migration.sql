-- The first month in which a team has no section any more.
ALTER TABLE "Team" ADD COLUMN "retiredFrom" TEXT,
  ADD CONSTRAINT lunation_team_retired_month CHECK (lunation_is_month("retiredFrom"));
