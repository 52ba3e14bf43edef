-- CreateTable
CREATE TABLE "KeptWarning" (
    "projectId" UUID NOT NULL,
    "lineId" UUID NOT NULL,
    "says" VARCHAR(1000) NOT NULL,
    "keptById" UUID NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptWarning_pkey" PRIMARY KEY ("projectId","lineId","says")
);

-- AddForeignKey
ALTER TABLE "KeptWarning" ADD CONSTRAINT "KeptWarning_projectId_lineId_fkey" FOREIGN KEY ("projectId", "lineId") REFERENCES "Line"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptWarning" ADD CONSTRAINT "KeptWarning_keptById_fkey" FOREIGN KEY ("keptById") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

SELECT lunation_keep_history('KeptWarning');
