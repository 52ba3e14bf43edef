-- The plans of saving are made without knowing how many lines come, and took each list for a hundred: enough to read all lines of all months
-- twice for each saving. Those that come are few, and each row that is looked for is found by its key.

ALTER FUNCTION lunation_save_lines(uuid, uuid, uuid, jsonb, jsonb, jsonb) SET enable_seqscan = off;
ALTER FUNCTION lunation_save_lines(uuid, uuid, uuid, jsonb, jsonb, jsonb) SET enable_hashjoin = off;
ALTER FUNCTION lunation_save_lines(uuid, uuid, uuid, jsonb, jsonb, jsonb) SET enable_mergejoin = off;
