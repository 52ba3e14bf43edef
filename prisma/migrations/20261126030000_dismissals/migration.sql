-- CreateTable
CREATE TABLE "Dismissal" (
    "projectId" UUID NOT NULL,
    "commitmentId" UUID NOT NULL,
    "accomplishmentId" UUID NOT NULL,
    "dismissedById" UUID NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dismissal_pkey" PRIMARY KEY ("projectId","commitmentId","accomplishmentId")
);

-- CreateIndex
CREATE INDEX "Dismissal_projectId_accomplishmentId_idx" ON "Dismissal"("projectId", "accomplishmentId");

-- AddForeignKey
ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_projectId_commitmentId_fkey" FOREIGN KEY ("projectId", "commitmentId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_projectId_accomplishmentId_fkey" FOREIGN KEY ("projectId", "accomplishmentId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_dismissedById_fkey" FOREIGN KEY ("dismissedById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

SELECT lunation_keep_history('Dismissal');
