import { describe, expect, test } from 'vitest';
import { canCreateUsers, canManagePeople } from '@/lib/people/policy';
import { canAdminister, canManage, canReadDrafts } from '@/lib/projects/policy';
import type { ProjectRole, Viewer, VisibleProject } from '@/lib/shared/viewer';

/** What each may do in a project that she holds that role in; reading what is published needs no more than any role. */
const matrix = {
  administrator: ['read', 'read drafts', 'import', 'settings', 'people', 'new project', 'new account'],
  manager: ['read', 'read drafts', 'import', 'settings', 'people'],
  tcam: ['read', 'read drafts'],
  contributor: ['read', 'read drafts'],
  reader: ['read'],
  none: [],
};

const actions: Record<string, (viewer: Viewer, project: VisibleProject | undefined) => boolean> = {
  read: (_viewer, project) => project !== undefined,
  'read drafts': (viewer, project) => project !== undefined && canReadDrafts(viewer, project),
  import: (viewer, project) => project !== undefined && canManage(viewer, project),
  settings: (viewer, project) => project !== undefined && canManage(viewer, project),
  people: (viewer, project) => project !== undefined && canManagePeople(viewer, project),
  'new project': (viewer) => canAdminister(viewer),
  'new account': (viewer) => canCreateUsers(viewer),
};

describe.each(Object.entries(matrix))('%s', (role, allowed) => {
  test.each(Object.keys(actions))('%s', (action) => {
    const viewer = viewerAs(role);
    expect(actions[action]?.(viewer, viewer.projects[0])).toBe(allowed.some((one) => one === action));
  });
});

test('a role in one team does not manage the project', () => {
  const project = projectWith([{ role: 'manager', teamId: 'team' }]);
  expect(canManage({ ...viewerAs('none'), projects: [project] }, project)).toBe(false);
});

test('a role in one project is none in another', () => {
  const [own, other] = [projectWith([{ role: 'manager', teamId: null }]), projectWith([])];
  const viewer = { ...viewerAs('none'), projects: [own, other] };
  expect([canManage(viewer, other), canReadDrafts(viewer, other), canManagePeople(viewer, other)]).toEqual([
    false,
    false,
    false,
  ]);
});

function viewerAs(role: string): Viewer {
  const person = { personId: 'person', name: 'Ada', email: null, isAdministrator: role === 'administrator' };
  if (role === 'administrator') return { ...person, projects: [projectWith([])] };
  // the other keys of the matrix are roles in a project
  return { ...person, projects: role === 'none' ? [] : [projectWith([{ role: role as ProjectRole, teamId: null }])] };
}

function projectWith(grants: VisibleProject['grants']): VisibleProject {
  return { id: 'project', slug: 'arvane', name: 'Arvane Survey', grants, months: [] };
}
