import { expect, test } from 'vitest';
import { milestoneDays, milestoneState } from '@/lib/milestones/rules';

const today = '2017-07-04';
const forecasts = (...days: string[]) => days.map((forecast, at) => ({ month: `2017-0${at + 1}`, forecast }));
const milestone = {
  baseline: '2017-05-31',
  completed: null,
  forecasts: forecasts('2017-05-31', '2017-06-30', '2017-07-31'),
};

test('what was expected stands newest first, each day once', () => {
  expect(milestoneDays(milestone, today)).toBe('31 July, was 30 June, was 31 May');
  const restless = { ...milestone, forecasts: forecasts('2017-06-01', '2017-07-01', '2017-08-01', '2018-02-01') };
  expect(milestoneDays(restless, today)).toBe('1 February 2018, was 1 August, was 1 July, was 1 June');
});

test('a milestone that was never moved says so', () => {
  expect(milestoneDays({ ...milestone, forecasts: [] }, today)).toBe('31 May, as in the baseline');
  expect(milestoneDays({ ...milestone, baseline: null, forecasts: forecasts('2017-09-29') }, today)).toBe(
    '29 September',
  );
  expect(milestoneDays({ baseline: null, completed: null, forecasts: [] }, today)).toBe('no day yet');
});

test('what is done says when, beside the baseline', () => {
  const done = { ...milestone, completed: '2017-06-09' };
  expect(milestoneDays(done, today)).toBe('done 9 June, baseline 31 May');
  expect(milestoneState(done, today)).toBe('completed');
});

test('a milestone is late when its day is over or has moved past its baseline', () => {
  expect(milestoneState(milestone, today)).toBe('late');
  expect(milestoneState({ ...milestone, forecasts: [] }, today)).toBe('late');
  expect(milestoneState({ ...milestone, forecasts: [] }, '2017-05-31')).toBe('open');
  expect(milestoneState({ ...milestone, baseline: null }, today)).toBe('open');
  expect(milestoneState({ baseline: null, completed: null, forecasts: [] }, today)).toBe('open');
});
