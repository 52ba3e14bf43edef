import { readHistory, readWriters } from '@/lib/history/data-read';
import { readTextPast } from '@/lib/history/data-read-text';
import { lineEvents } from '@/lib/history/rules';
import { textBefore, versionsOf } from '@/lib/history/rules-versions';
import type {
  EarlierText,
  HistoryEvent,
  HistoryRequest,
  TextRequest,
  TextVersion,
  VersionsRequest,
  Writer,
  WritersRequest,
} from '@/lib/history/schema';
import { blockPlaceOf } from '@/lib/lines/data-place';
import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { database } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

const most = 200;

/** Who did what to an entry of a section, its plans and the section itself: the newest 200 things, newest first. @throws Refusal NOT_FOUND where it is not the viewer's to read. */
export async function listHistory(viewer: Viewer, request: HistoryRequest): Promise<HistoryEvent[]> {
  const project = projectOf(viewer, request.project);
  const found = canReadDrafts(viewer, project) ? await readHistory(project.id, request) : null;
  if (found === null)
    throw new Refusal(
      'NOT_FOUND',
      `“${request.project}” has no section “${request.section}”, or it is not yours to read.`,
    );
  const events = [...lineEvents(found.lines), ...found.others];
  return events.sort((one, other) => Date.parse(other.at) - Date.parse(one.at)).slice(0, most);
}

/** Who wrote what in a list of a section or a part of the front matter: the newest 200 versions, newest first. @throws Refusal NOT_FOUND where it is not the viewer's to read. */
export async function listVersions(viewer: Viewer, request: VersionsRequest): Promise<TextVersion[]> {
  const { project, blockId: block } = await blockPlaceOf(database(), viewer, request);
  return versionsOf(await readTextPast({ projectId: project.id, block })).slice(0, most);
}

/** A list's text as it stood before one of its versions. @throws Refusal NOT_FOUND where there is none, or it is not the viewer's to read. */
export async function getTextBefore(viewer: Viewer, { version, ...address }: TextRequest): Promise<EarlierText> {
  const { project, blockId: block } = await blockPlaceOf(database(), viewer, address);
  const lines = textBefore(await readTextPast({ projectId: project.id, block }), version);
  if (lines === null) throw new Refusal('NOT_FOUND', `This text has no version “${version}”.`);
  return { lines };
}

/**
 * Who else has changed lines of a section within the last minute, each with the entry where she did so last.
 * @throws Refusal NOT_FOUND where the project's open months are not the viewer's to read.
 */
export async function listWriters(viewer: Viewer, request: WritersRequest): Promise<Writer[]> {
  const project = projectOf(viewer, request.project);
  if (!canReadDrafts(viewer, project))
    throw new Refusal('NOT_FOUND', `“${request.project}” has no such section, or it is not yours to read.`);
  const writers = await readWriters(project.id, request.section);
  return writers.filter(({ personId }) => personId !== viewer.personId);
}
