import { newPositions } from '@/lib/shared/positions';
import type { Prisma } from '@/prisma/generated/client';

/** Rows of the demo by table, in the order in which the tables are filled. Every row of a table has the same columns. */
export type Rows = {
  Person: Prisma.PersonCreateManyInput[];
  Project: Prisma.ProjectCreateManyInput[];
  Team: Prisma.TeamCreateManyInput[];
  Role: Prisma.RoleCreateManyInput[];
  WbsElement: Prisma.WbsElementCreateManyInput[];
  WbsAssignment: Prisma.WbsAssignmentCreateManyInput[];
  Milestone: Prisma.MilestoneCreateManyInput[];
  MilestoneForecast: Prisma.MilestoneForecastCreateManyInput[];
  MilestonePredecessor: Prisma.MilestonePredecessorCreateManyInput[];
  Month: Prisma.MonthCreateManyInput[];
  Section: Prisma.SectionCreateManyInput[];
  Submission: Prisma.SubmissionCreateManyInput[];
  Review: Prisma.ReviewCreateManyInput[];
  Entry: Prisma.EntryCreateManyInput[];
  Block: Prisma.BlockCreateManyInput[];
  Line: Prisma.LineCreateManyInput[];
  LineOwner: Prisma.LineOwnerCreateManyInput[];
  Reference: Prisma.ReferenceCreateManyInput[];
  Outcome: Prisma.OutcomeCreateManyInput[];
  Fulfilment: Prisma.FulfilmentCreateManyInput[];
  Carry: Prisma.CarryCreateManyInput[];
  MilestoneLink: Prisma.MilestoneLinkCreateManyInput[];
  Meeting: Prisma.MeetingCreateManyInput[];
  AgendaItem: Prisma.AgendaItemCreateManyInput[];
  AgendaCoordinator: Prisma.AgendaCoordinatorCreateManyInput[];
  Suggestion: Prisma.SuggestionCreateManyInput[];
  Attendance: Prisma.AttendanceCreateManyInput[];
  MeetingAttachment: Prisma.MeetingAttachmentCreateManyInput[];
  Action: Prisma.ActionCreateManyInput[];
  ActionAssignee: Prisma.ActionAssigneeCreateManyInput[];
  ActionUpdate: Prisma.ActionUpdateCreateManyInput[];
  Risk: Prisma.RiskCreateManyInput[];
  RiskReview: Prisma.RiskReviewCreateManyInput[];
  Comment: Prisma.CommentCreateManyInput[];
};

export type TableName = keyof Rows;

/** No rows, in the order in which the tables are to be filled. */
export function emptyRows(): Rows {
  return {
    Person: [],
    Project: [],
    Team: [],
    Role: [],
    WbsElement: [],
    WbsAssignment: [],
    Milestone: [],
    MilestoneForecast: [],
    MilestonePredecessor: [],
    Month: [],
    Section: [],
    Submission: [],
    Review: [],
    Entry: [],
    Block: [],
    Line: [],
    LineOwner: [],
    Reference: [],
    Outcome: [],
    Fulfilment: [],
    Carry: [],
    MilestoneLink: [],
    Meeting: [],
    AgendaItem: [],
    AgendaCoordinator: [],
    Suggestion: [],
    Attendance: [],
    MeetingAttachment: [],
    Action: [],
    ActionAssignee: [],
    ActionUpdate: [],
    Risk: [],
    RiskReview: [],
    Comment: [],
  };
}

let positions: string[] = [];

/** The position of a place among neighbours; the first is 0. */
export function positionAt(place: number): string {
  if (place >= positions.length) positions = newPositions(Math.max(256, place * 2));
  return positions[place] ?? '';
}
