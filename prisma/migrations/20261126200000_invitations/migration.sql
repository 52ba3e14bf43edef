-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'invitation';
ALTER TYPE "NoticeKind" ADD VALUE 'password';

-- A mail about an account belongs to no project and no section.
ALTER TABLE "Notice" DROP CONSTRAINT "Notice_pkey",
  ADD CONSTRAINT "Notice_pkey" PRIMARY KEY ("id"),
  ALTER COLUMN "projectId" DROP NOT NULL,
  ALTER COLUMN "sectionId" DROP NOT NULL,
  ADD CONSTRAINT "Notice_place_check" CHECK (("sectionId" IS NULL) = ("projectId" IS NULL));
