import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const lib = join(import.meta.dirname, '..');
const nouns = readdirSync(lib).filter((noun) => readdirSync(join(lib, noun)).includes('data.ts'));

test('there are data files to look at', () => {
  expect(nouns).toEqual(expect.arrayContaining(['people', 'projects', 'report']));
});

describe.each(nouns)('every function that lib/%s/data.ts exports', (noun) => {
  const exported = exportedFunctions(noun, 'data');

  test.each(exported)('$name takes the viewer first', ({ parameters }) => {
    expect(parameters).toMatch(/^viewer: Viewer( \| null)?(,|$)/);
  });

  test('is seen by this test', () => {
    expect(exported.length).toBeGreaterThan(0);
  });
});

type Exported = { name: string; parameters: string };

/** Those declared in a file, and those that it hands on from the files beside it. */
function exportedFunctions(noun: string, file: string): Exported[] {
  const source = readFileSync(join(lib, noun, `${file}.ts`), 'utf8');
  const declared = source.matchAll(/^export (?:async )?function (\w+)(?:<[^>]*>)?\(([^)]*)\)/gm);
  const handedOn = source.matchAll(/^export \{ ([^}]+) \} from '@\/lib\/\w+\/([\w-]+)';/gm);
  const others = source.matchAll(/^export (?:const|default|\*)/gm);
  expect([...others], 'an export that is no function').toEqual([]);
  return [
    ...[...declared].map(([, name = '', parameters = '']) => ({ name, parameters: oneLine(parameters) })),
    ...[...handedOn].flatMap(([, names = '', from = '']) =>
      exportedFunctions(noun, from).filter(({ name }) => names.split(', ').includes(name)),
    ),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
