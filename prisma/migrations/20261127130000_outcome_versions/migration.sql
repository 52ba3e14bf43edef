-- An outcome that is said again after it was taken back goes on counting: whoever still sees the first one is told that it is another.
CREATE FUNCTION lunation_continue_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."version" := 1 + coalesce((
    SELECT max((c."before" ->> 'version')::integer) FROM "Change" c
    WHERE c."projectId" = NEW."projectId" AND c."table" = 'Outcome' AND c."row" = NEW."lineId"::text), 0);
  RETURN NEW;
END
$$;
CREATE TRIGGER lunation_continue BEFORE INSERT ON "Outcome" FOR EACH ROW EXECUTE FUNCTION lunation_continue_outcome();
