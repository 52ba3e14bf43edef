import { expect, test } from 'vitest';
import { localPath } from './local-path';

test('a path of the application is kept, with its question and its place', () => {
  expect(localPath('/meridian/2017-06/report?compare=1#05D.04')).toBe('/meridian/2017-06/report?compare=1#05D.04');
});

test.each([
  undefined,
  ['/a', '/b'],
  '',
  'meridian',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  'javascript:alert(1)',
])('%j leads home', (text) => {
  expect(localPath(text)).toBe('/');
});

test('what leaves the path on the way up stays within the application', () => {
  expect(localPath('/../..//elsewhere.example')).toBe('/');
});
