import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalInline, parseWhole } from './inline';
import { isPlain } from './plain';

describe('canonical inline text', () => {
  test.each([
    ['obs_cfht and [DM-1] (a*b)', 'obs_cfht and [DM-1] (a*b)'],
    ['# of metrics: 9', '# of metrics: 9'],
    ['1. one', '1. one'],
    ['two  spaces\nand a line', 'two spaces and a line'],
    ['a ([LDM-523](#)) [[DM-1](#), [DM-2]()]', 'a (LDM-523) [DM-1, DM-2]'],
    ['__a__ **b** _c_', '**a b** *c*'],
    ['[x](javascript:alert(1)) ![y](file:///etc/passwd)', 'x y'],
    ['[p](//host/x) [q](http://me:word@host/) [r](/ok) [s](#here)', 'p q [r](/ok) [s](#here)'],
    ['<https://a.example/b_c>', '<https://a.example/b_c>'],
    ['meas\\_mosaic', 'meas_mosaic'],
    ['not \\*emphasis\\*', 'not \\*emphasis*'],
    ['word <!-- label -->', 'word'],
  ])('%j becomes %j', (written, canonical) => {
    expect(canonicalInline(written)).toBe(canonical);
  });

  test('what counts as plain reads as it is written', () => {
    const signs = fc.constantFrom(
      ...'_[](){}!#+-=|.:;,^$\'"/% 1\u00a0'.split(''),
      'http:',
      'www',
      '[^a]',
      'a@',
      '- ',
      'mailto:x',
    );
    const text = fc.array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 2 })), { maxLength: 10 });
    fc.assert(
      fc.property(text.map((parts) => parts.join('')).filter(isPlain), (plain) => {
        expect(parseWhole(plain)).toEqual([{ type: 'text', value: plain }]);
      }),
      { numRuns: 500 },
    );
  });

  test('reading it again changes nothing', () => {
    const token = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '(#)',
      '<b>',
      '~~',
      '\\',
      '!',
      '&amp;',
      ' ',
      'a',
      'b_c',
      '\n',
    );
    const text = fc.array(fc.oneof(token, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 14 });
    fc.assert(
      fc.property(text, (parts) => {
        const once = canonicalInline(parts.join(''));
        expect(canonicalInline(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
