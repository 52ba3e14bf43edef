-- AlterTable
ALTER TABLE "Month" ADD COLUMN     "shown" JSONB;
