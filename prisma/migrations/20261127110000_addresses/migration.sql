-- Accounts are no content, but who gave one another address is kept: from then on somebody else may be its owner.
CREATE FUNCTION lunation_record_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Change" ("table", "row", "before", "after", "personId", "transaction")
  VALUES (TG_TABLE_NAME, NEW."id"::text, jsonb_build_object('email', OLD."email"), jsonb_build_object('email', NEW."email"),
    lunation_acting_person(), pg_current_xact_id()::text::bigint);
  RETURN NULL;
END
$$;
CREATE TRIGGER lunation_address_history AFTER UPDATE OF "email" ON "User" FOR EACH ROW
  WHEN (OLD."email" IS DISTINCT FROM NEW."email") EXECUTE FUNCTION lunation_record_address();
