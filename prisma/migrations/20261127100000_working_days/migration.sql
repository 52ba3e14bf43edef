-- AlterTable
ALTER TABLE "Project" ADD COLUMN "workingDays" INTEGER[] NOT NULL DEFAULT ARRAY[1, 2, 3, 4, 5, 6, 7]::INTEGER[],
  ADD COLUMN "holidays" JSONB NOT NULL DEFAULT '[]';

-- Without a day that is worked no month could be due.
ALTER TABLE "Project" ADD CONSTRAINT lunation_project_working_days
  CHECK (cardinality("workingDays") > 0 AND "workingDays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE "Project" ADD CONSTRAINT lunation_project_holidays CHECK (jsonb_typeof("holidays") = 'array');
