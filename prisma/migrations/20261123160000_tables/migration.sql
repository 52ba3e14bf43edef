-- Ids are made in order of time. Servers before PostgreSQL 18 have no uuidv7() of their own.
DO $$
BEGIN
  IF to_regprocedure('pg_catalog.uuidv7()') IS NOT NULL THEN
    CREATE FUNCTION lunation_uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT pg_catalog.uuidv7()';
  ELSE
    CREATE FUNCTION lunation_uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $body$
      -- RFC 9562: 48 bits of milliseconds, the version, 12 bits of the millisecond's fraction, the variant and 62 random bits
      SELECT (lpad(to_hex(ms), 12, '0') || '7' || lpad(to_hex(fraction), 3, '0') || substr(random, 17))::uuid
      FROM (SELECT us / 1000 AS ms, (us % 1000) * 4096 / 1000 AS fraction FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS us) AS clock) AS time,
           (SELECT replace(gen_random_uuid()::text, '-', '') AS random) AS chance
    $body$;
  END IF;
END
$$;

-- CreateEnum
CREATE TYPE "RoleName" AS ENUM ('administrator', 'manager', 'tcam', 'contributor', 'reader');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('accepted', 'returned');

-- CreateEnum
CREATE TYPE "Place" AS ENUM ('accomplished', 'planned', 'preamble', 'staffing', 'front');

-- CreateEnum
CREATE TYPE "LineKind" AS ENUM ('item', 'label', 'epic', 'prose', 'table', 'figure', 'code', 'nil');

-- CreateEnum
CREATE TYPE "ReferenceKind" AS ENUM ('ticket', 'change', 'document', 'milestone', 'url');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('done', 'partly', 'carried', 'dropped');

-- CreateEnum
CREATE TYPE "AgendaKind" AS ENUM ('topic', 'break', 'close');

-- CreateEnum
CREATE TYPE "AttendanceKind" AS ENUM ('attended', 'apologised');

-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('open', 'done', 'unknown');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "language" TEXT NOT NULL DEFAULT 'en',
    "reportTitle" TEXT,
    "form" JSONB NOT NULL,
    "formEditedAt" TIMESTAMPTZ(3),
    "dueDay" INTEGER NOT NULL DEFAULT 10,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "userId" UUID,
    "system" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "personId" UUID NOT NULL,
    "projectId" UUID,
    "teamId" UUID,
    "role" "RoleName" NOT NULL,
    "from" DATE NOT NULL DEFAULT CURRENT_DATE,
    "to" DATE,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "under" TEXT,
    "position" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "WbsElement" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "code" TEXT,
    "title" TEXT,
    "parentId" UUID,
    "isLevelOfEffort" BOOLEAN NOT NULL DEFAULT false,
    "position" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WbsElement_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "WbsAssignment" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "elementId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "fromMonth" TEXT NOT NULL,
    "toMonth" TEXT,

    CONSTRAINT "WbsAssignment_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Month" (
    "projectId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Month_pkey" PRIMARY KEY ("projectId","month")
);

-- CreateTable
CREATE TABLE "Publication" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "month" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outline" JSONB NOT NULL,
    "form" JSONB NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Reopening" (
    "projectId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reopenedById" UUID NOT NULL,
    "reopenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reopening_pkey" PRIMARY KEY ("projectId","publicationId")
);

-- CreateTable
CREATE TABLE "PublicationFile" (
    "projectId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "PublicationFile_pkey" PRIMARY KEY ("projectId","publicationId","format")
);

-- CreateTable
CREATE TABLE "Section" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "month" TEXT NOT NULL,
    "teamId" UUID NOT NULL,
    "heading" TEXT NOT NULL,
    "under" TEXT,
    "position" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "sectionId" UUID NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Review" (
    "projectId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "comment" TEXT,
    "reviewedById" UUID NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("projectId","submissionId")
);

-- CreateTable
CREATE TABLE "Entry" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "sectionId" UUID NOT NULL,
    "elementId" UUID NOT NULL,
    "code" TEXT,
    "title" TEXT,
    "position" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Block" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "month" TEXT NOT NULL,
    "place" "Place" NOT NULL,
    "sectionId" UUID,
    "entryId" UUID,
    "heading" TEXT,
    "code" TEXT,
    "nil" TEXT,
    "position" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Line" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "blockId" UUID NOT NULL,
    "parentId" UUID,
    "position" TEXT NOT NULL,
    "kind" "LineKind" NOT NULL,
    "markdown" TEXT NOT NULL,
    "starred" BOOLEAN NOT NULL DEFAULT false,
    "notBefore" TEXT,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Line_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "LineOwner" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "lineId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT,
    "isLead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "LineOwner_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Reference" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "lineId" UUID NOT NULL,
    "kind" "ReferenceKind" NOT NULL,
    "key" VARCHAR(500) NOT NULL,
    "raw" TEXT NOT NULL,
    "malformed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "projectId" UUID NOT NULL,
    "lineId" UUID NOT NULL,
    "outcome" "OutcomeKind" NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("projectId","lineId")
);

-- CreateTable
CREATE TABLE "Fulfilment" (
    "projectId" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "accomplishmentId" UUID NOT NULL,

    CONSTRAINT "Fulfilment_pkey" PRIMARY KEY ("projectId","commitmentId","accomplishmentId")
);

-- CreateTable
CREATE TABLE "Carry" (
    "projectId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,

    CONSTRAINT "Carry_pkey" PRIMARY KEY ("projectId","fromId")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" INTEGER,
    "elementId" UUID,
    "baseline" DATE,
    "completed" DATE,
    "extra" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "MilestoneForecast" (
    "projectId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "forecast" DATE NOT NULL,

    CONSTRAINT "MilestoneForecast_pkey" PRIMARY KEY ("projectId","milestoneId","month")
);

-- CreateTable
CREATE TABLE "MilestoneLink" (
    "projectId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "lineId" UUID NOT NULL,

    CONSTRAINT "MilestoneLink_pkey" PRIMARY KEY ("projectId","milestoneId","lineId")
);

-- CreateTable
CREATE TABLE "MilestonePredecessor" (
    "projectId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "predecessorId" UUID NOT NULL,

    CONSTRAINT "MilestonePredecessor_pkey" PRIMARY KEY ("projectId","milestoneId","predecessorId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "title" TEXT NOT NULL,
    "starts" DATE NOT NULL,
    "ends" DATE NOT NULL,
    "location" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "meetingId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "position" TEXT NOT NULL,
    "time" TEXT,
    "kind" "AgendaKind" NOT NULL,
    "topic" TEXT NOT NULL,
    "moderator" TEXT,
    "moderatorId" UUID,
    "struck" BOOLEAN NOT NULL DEFAULT false,
    "notes" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "AgendaCoordinator" (
    "projectId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "personId" UUID,

    CONSTRAINT "AgendaCoordinator_pkey" PRIMARY KEY ("projectId","agendaItemId","position")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "meetingId" UUID NOT NULL,
    "position" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "requestedBy" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "time" TEXT,
    "notes" TEXT,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "agendaItemId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "projectId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "kind" "AttendanceKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "personId" UUID,
    "note" TEXT,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("projectId","meetingId","kind","position")
);

-- CreateTable
CREATE TABLE "MeetingAttachment" (
    "projectId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT,
    "date" DATE,
    "author" TEXT,
    "fileId" UUID,

    CONSTRAINT "MeetingAttachment_pkey" PRIMARY KEY ("projectId","meetingId","position")
);

-- CreateTable
CREATE TABLE "Action" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "meetingId" UUID,
    "agendaItemId" UUID,
    "position" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "topic" TEXT,
    "due" DATE,
    "state" "ActionState" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "ActionAssignee" (
    "projectId" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "personId" UUID,
    "isLead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ActionAssignee_pkey" PRIMARY KEY ("projectId","actionId","position")
);

-- CreateTable
CREATE TABLE "ActionUpdate" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "actionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActionUpdate_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Risk" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "mitigation" TEXT NOT NULL DEFAULT '',
    "exposure" TEXT NOT NULL,
    "ownerId" UUID,
    "closedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Risk_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "RiskReview" (
    "projectId" UUID NOT NULL,
    "riskId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "exposure" TEXT NOT NULL,
    "note" TEXT,
    "reviewedById" UUID NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RiskReview_pkey" PRIMARY KEY ("projectId","riskId","month")
);

-- CreateTable
CREATE TABLE "Comment" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "lineId" UUID,
    "agendaItemId" UUID,
    "actionId" UUID,
    "threadId" UUID,
    "markdown" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "File" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "File_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "fileId" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "alternative" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Import" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "kind" TEXT NOT NULL,
    "month" TEXT,
    "fileId" UUID NOT NULL,
    "unplaced" JSONB NOT NULL DEFAULT '[]',
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" UUID NOT NULL DEFAULT lunation_uuidv7(),
    "projectId" UUID,
    "table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "personId" UUID NOT NULL,
    "transaction" BIGINT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Person_userId_key" ON "Person"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_system_key" ON "Person"("system");

-- CreateIndex
CREATE INDEX "Role_personId_idx" ON "Role"("personId");

-- CreateIndex
CREATE INDEX "Role_projectId_teamId_idx" ON "Role"("projectId", "teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_projectId_name_key" ON "Team"("projectId", "name");

-- CreateIndex
CREATE INDEX "WbsElement_projectId_parentId_idx" ON "WbsElement"("projectId", "parentId");

-- CreateIndex
CREATE UNIQUE INDEX "WbsElement_projectId_code_key" ON "WbsElement"("projectId", "code");

-- CreateIndex
CREATE INDEX "WbsAssignment_projectId_teamId_idx" ON "WbsAssignment"("projectId", "teamId");

-- CreateIndex
CREATE UNIQUE INDEX "WbsAssignment_projectId_elementId_teamId_fromMonth_key" ON "WbsAssignment"("projectId", "elementId", "teamId", "fromMonth");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_projectId_month_number_key" ON "Publication"("projectId", "month", "number");

-- CreateIndex
CREATE INDEX "Section_projectId_teamId_idx" ON "Section"("projectId", "teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Section_projectId_month_id_key" ON "Section"("projectId", "month", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Section_projectId_month_teamId_key" ON "Section"("projectId", "month", "teamId");

-- CreateIndex
CREATE INDEX "Submission_projectId_sectionId_submittedAt_idx" ON "Submission"("projectId", "sectionId", "submittedAt");

-- CreateIndex
CREATE INDEX "Entry_projectId_elementId_idx" ON "Entry"("projectId", "elementId");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_projectId_sectionId_id_key" ON "Entry"("projectId", "sectionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_projectId_sectionId_elementId_key" ON "Entry"("projectId", "sectionId", "elementId");

-- CreateIndex
CREATE INDEX "Block_projectId_month_place_idx" ON "Block"("projectId", "month", "place");

-- CreateIndex
CREATE INDEX "Block_projectId_sectionId_idx" ON "Block"("projectId", "sectionId");

-- CreateIndex
CREATE INDEX "Block_projectId_entryId_idx" ON "Block"("projectId", "entryId");

-- CreateIndex
CREATE INDEX "Line_projectId_parentId_idx" ON "Line"("projectId", "parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Line_projectId_blockId_id_key" ON "Line"("projectId", "blockId", "id");

-- CreateIndex
CREATE INDEX "LineOwner_projectId_personId_idx" ON "LineOwner"("projectId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "LineOwner_projectId_lineId_personId_key" ON "LineOwner"("projectId", "lineId", "personId");

-- CreateIndex
CREATE INDEX "Reference_projectId_kind_key_idx" ON "Reference"("projectId", "kind", "key");

-- CreateIndex
CREATE INDEX "Reference_projectId_lineId_idx" ON "Reference"("projectId", "lineId");

-- CreateIndex
CREATE INDEX "Fulfilment_projectId_accomplishmentId_idx" ON "Fulfilment"("projectId", "accomplishmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Carry_projectId_toId_key" ON "Carry"("projectId", "toId");

-- CreateIndex
CREATE INDEX "Milestone_projectId_elementId_idx" ON "Milestone"("projectId", "elementId");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_projectId_code_key" ON "Milestone"("projectId", "code");

-- CreateIndex
CREATE INDEX "MilestoneLink_projectId_lineId_idx" ON "MilestoneLink"("projectId", "lineId");

-- CreateIndex
CREATE INDEX "MilestonePredecessor_projectId_predecessorId_idx" ON "MilestonePredecessor"("projectId", "predecessorId");

-- CreateIndex
CREATE INDEX "Meeting_projectId_starts_idx" ON "Meeting"("projectId", "starts");

-- CreateIndex
CREATE INDEX "AgendaItem_projectId_meetingId_day_idx" ON "AgendaItem"("projectId", "meetingId", "day");

-- CreateIndex
CREATE INDEX "Suggestion_projectId_meetingId_idx" ON "Suggestion"("projectId", "meetingId");

-- CreateIndex
CREATE INDEX "Action_projectId_meetingId_idx" ON "Action"("projectId", "meetingId");

-- CreateIndex
CREATE INDEX "Action_projectId_state_due_idx" ON "Action"("projectId", "state", "due");

-- CreateIndex
CREATE INDEX "ActionAssignee_projectId_personId_idx" ON "ActionAssignee"("projectId", "personId");

-- CreateIndex
CREATE INDEX "ActionUpdate_projectId_actionId_idx" ON "ActionUpdate"("projectId", "actionId");

-- CreateIndex
CREATE UNIQUE INDEX "Risk_projectId_code_key" ON "Risk"("projectId", "code");

-- CreateIndex
CREATE INDEX "Comment_projectId_lineId_idx" ON "Comment"("projectId", "lineId");

-- CreateIndex
CREATE INDEX "Comment_projectId_agendaItemId_idx" ON "Comment"("projectId", "agendaItemId");

-- CreateIndex
CREATE INDEX "Comment_projectId_actionId_idx" ON "Comment"("projectId", "actionId");

-- CreateIndex
CREATE INDEX "Comment_projectId_threadId_idx" ON "Comment"("projectId", "threadId");

-- CreateIndex
CREATE INDEX "File_projectId_sha256_idx" ON "File"("projectId", "sha256");

-- CreateIndex
CREATE INDEX "Figure_projectId_fileId_idx" ON "Figure"("projectId", "fileId");

-- CreateIndex
CREATE INDEX "Import_projectId_importedAt_idx" ON "Import"("projectId", "importedAt");

-- CreateIndex
CREATE INDEX "Change_projectId_table_row_idx" ON "Change"("projectId", "table", "row");

-- CreateIndex
CREATE INDEX "Change_projectId_changedAt_idx" ON "Change"("projectId", "changedAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_projectId_teamId_fkey" FOREIGN KEY ("projectId", "teamId") REFERENCES "Team"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WbsElement" ADD CONSTRAINT "WbsElement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WbsElement" ADD CONSTRAINT "WbsElement_projectId_parentId_fkey" FOREIGN KEY ("projectId", "parentId") REFERENCES "WbsElement"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WbsAssignment" ADD CONSTRAINT "WbsAssignment_projectId_elementId_fkey" FOREIGN KEY ("projectId", "elementId") REFERENCES "WbsElement"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WbsAssignment" ADD CONSTRAINT "WbsAssignment_projectId_teamId_fkey" FOREIGN KEY ("projectId", "teamId") REFERENCES "Team"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Month" ADD CONSTRAINT "Month_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_projectId_month_fkey" FOREIGN KEY ("projectId", "month") REFERENCES "Month"("projectId", "month") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_projectId_publicationId_fkey" FOREIGN KEY ("projectId", "publicationId") REFERENCES "Publication"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_reopenedById_fkey" FOREIGN KEY ("reopenedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationFile" ADD CONSTRAINT "PublicationFile_projectId_publicationId_fkey" FOREIGN KEY ("projectId", "publicationId") REFERENCES "Publication"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationFile" ADD CONSTRAINT "PublicationFile_projectId_fileId_fkey" FOREIGN KEY ("projectId", "fileId") REFERENCES "File"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_projectId_month_fkey" FOREIGN KEY ("projectId", "month") REFERENCES "Month"("projectId", "month") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_projectId_teamId_fkey" FOREIGN KEY ("projectId", "teamId") REFERENCES "Team"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_projectId_sectionId_fkey" FOREIGN KEY ("projectId", "sectionId") REFERENCES "Section"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_projectId_submissionId_fkey" FOREIGN KEY ("projectId", "submissionId") REFERENCES "Submission"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_projectId_sectionId_fkey" FOREIGN KEY ("projectId", "sectionId") REFERENCES "Section"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_projectId_elementId_fkey" FOREIGN KEY ("projectId", "elementId") REFERENCES "WbsElement"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_projectId_month_fkey" FOREIGN KEY ("projectId", "month") REFERENCES "Month"("projectId", "month") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_projectId_month_sectionId_fkey" FOREIGN KEY ("projectId", "month", "sectionId") REFERENCES "Section"("projectId", "month", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_projectId_sectionId_entryId_fkey" FOREIGN KEY ("projectId", "sectionId", "entryId") REFERENCES "Entry"("projectId", "sectionId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Line" ADD CONSTRAINT "Line_projectId_blockId_fkey" FOREIGN KEY ("projectId", "blockId") REFERENCES "Block"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Line" ADD CONSTRAINT "Line_projectId_blockId_parentId_fkey" FOREIGN KEY ("projectId", "blockId", "parentId") REFERENCES "Line"("projectId", "blockId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Line" ADD CONSTRAINT "Line_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineOwner" ADD CONSTRAINT "LineOwner_projectId_lineId_fkey" FOREIGN KEY ("projectId", "lineId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineOwner" ADD CONSTRAINT "LineOwner_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_projectId_lineId_fkey" FOREIGN KEY ("projectId", "lineId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_projectId_lineId_fkey" FOREIGN KEY ("projectId", "lineId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fulfilment" ADD CONSTRAINT "Fulfilment_projectId_commitmentId_fkey" FOREIGN KEY ("projectId", "commitmentId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fulfilment" ADD CONSTRAINT "Fulfilment_projectId_accomplishmentId_fkey" FOREIGN KEY ("projectId", "accomplishmentId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Carry" ADD CONSTRAINT "Carry_projectId_fromId_fkey" FOREIGN KEY ("projectId", "fromId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Carry" ADD CONSTRAINT "Carry_projectId_toId_fkey" FOREIGN KEY ("projectId", "toId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_elementId_fkey" FOREIGN KEY ("projectId", "elementId") REFERENCES "WbsElement"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneForecast" ADD CONSTRAINT "MilestoneForecast_projectId_milestoneId_fkey" FOREIGN KEY ("projectId", "milestoneId") REFERENCES "Milestone"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneLink" ADD CONSTRAINT "MilestoneLink_projectId_milestoneId_fkey" FOREIGN KEY ("projectId", "milestoneId") REFERENCES "Milestone"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneLink" ADD CONSTRAINT "MilestoneLink_projectId_lineId_fkey" FOREIGN KEY ("projectId", "lineId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestonePredecessor" ADD CONSTRAINT "MilestonePredecessor_projectId_milestoneId_fkey" FOREIGN KEY ("projectId", "milestoneId") REFERENCES "Milestone"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestonePredecessor" ADD CONSTRAINT "MilestonePredecessor_projectId_predecessorId_fkey" FOREIGN KEY ("projectId", "predecessorId") REFERENCES "Milestone"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_projectId_meetingId_fkey" FOREIGN KEY ("projectId", "meetingId") REFERENCES "Meeting"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaCoordinator" ADD CONSTRAINT "AgendaCoordinator_projectId_agendaItemId_fkey" FOREIGN KEY ("projectId", "agendaItemId") REFERENCES "AgendaItem"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaCoordinator" ADD CONSTRAINT "AgendaCoordinator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_projectId_meetingId_fkey" FOREIGN KEY ("projectId", "meetingId") REFERENCES "Meeting"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_projectId_agendaItemId_fkey" FOREIGN KEY ("projectId", "agendaItemId") REFERENCES "AgendaItem"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_projectId_meetingId_fkey" FOREIGN KEY ("projectId", "meetingId") REFERENCES "Meeting"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAttachment" ADD CONSTRAINT "MeetingAttachment_projectId_meetingId_fkey" FOREIGN KEY ("projectId", "meetingId") REFERENCES "Meeting"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAttachment" ADD CONSTRAINT "MeetingAttachment_projectId_fileId_fkey" FOREIGN KEY ("projectId", "fileId") REFERENCES "File"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_projectId_meetingId_fkey" FOREIGN KEY ("projectId", "meetingId") REFERENCES "Meeting"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_projectId_agendaItemId_fkey" FOREIGN KEY ("projectId", "agendaItemId") REFERENCES "AgendaItem"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionAssignee" ADD CONSTRAINT "ActionAssignee_projectId_actionId_fkey" FOREIGN KEY ("projectId", "actionId") REFERENCES "Action"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionAssignee" ADD CONSTRAINT "ActionAssignee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionUpdate" ADD CONSTRAINT "ActionUpdate_projectId_actionId_fkey" FOREIGN KEY ("projectId", "actionId") REFERENCES "Action"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionUpdate" ADD CONSTRAINT "ActionUpdate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskReview" ADD CONSTRAINT "RiskReview_projectId_riskId_fkey" FOREIGN KEY ("projectId", "riskId") REFERENCES "Risk"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskReview" ADD CONSTRAINT "RiskReview_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_lineId_fkey" FOREIGN KEY ("projectId", "lineId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_agendaItemId_fkey" FOREIGN KEY ("projectId", "agendaItemId") REFERENCES "AgendaItem"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_actionId_fkey" FOREIGN KEY ("projectId", "actionId") REFERENCES "Action"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_threadId_fkey" FOREIGN KEY ("projectId", "threadId") REFERENCES "Comment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_projectId_fileId_fkey" FOREIGN KEY ("projectId", "fileId") REFERENCES "File"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_projectId_fileId_fkey" FOREIGN KEY ("projectId", "fileId") REFERENCES "File"("projectId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Fractional indexes are compared byte by byte, wherever the server stands.
ALTER TABLE "Team" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "WbsElement" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "Section" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "Entry" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "Block" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "Line" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "AgendaItem" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "Suggestion" ALTER COLUMN "position" TYPE text COLLATE "C";
ALTER TABLE "Action" ALTER COLUMN "position" TYPE text COLLATE "C";

-- What Lunation acts as where no person does.
INSERT INTO "Person" ("id", "name", "system") VALUES
  ('00000000-0000-7000-8000-000000000001', 'Command line', 'command-line'),
  ('00000000-0000-7000-8000-000000000002', 'Lunation', 'jobs'),
  ('00000000-0000-7000-8000-000000000003', 'Set-up', 'set-up');
