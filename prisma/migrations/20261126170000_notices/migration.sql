-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('nudge', 'reminder', 'returned');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "unwanted" "NoticeKind"[] DEFAULT ARRAY[]::"NoticeKind"[];

-- AlterTable
ALTER TABLE "Project" ADD COLUMN "opensOn" INTEGER, ADD COLUMN "remindDays" INTEGER[] DEFAULT ARRAY[3, 1]::INTEGER[];

-- CreateTable
CREATE TABLE "Notice" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "sectionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "occasion" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "failure" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Notice_projectId_sectionId_personId_kind_occasion_key" ON "Notice"("projectId", "sectionId", "personId", "kind", "occasion");

-- CreateIndex
CREATE INDEX "Notice_nextTryAt_idx" ON "Notice"("nextTryAt");

-- CreateIndex
CREATE INDEX "Notice_personId_idx" ON "Notice"("personId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_projectId_sectionId_fkey" FOREIGN KEY ("projectId", "sectionId") REFERENCES "Section"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No content, and so under no history: a notice says itself to whom it went, and when.
