import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { readDocument, summaryOf } from '@/lib/report/import/corpus/summary';

const heading = (text: string, level: 1 | 2 | 3 | 4) =>
  new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] });
const bullet = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });
const numbered = (text: string) => new Paragraph({ text, numbering: { reference: 'numbers', level: 0 } });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const table = (rows: string[][]) =>
  new Table({
    rows: rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });

async function read(children: (Paragraph | Table)[]) {
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT };
  const document = new Document({
    numbering: { config: [{ reference: 'numbers', levels: [level] }] },
    sections: [{ children }],
  });
  return readDocument('report.docx', new Uint8Array(await Packer.toBuffer(document)));
}

describe('reports of other projects, from Word', () => {
  test("with Word's own headings and lists", async () => {
    const reading = await read([
      new Paragraph({ text: 'Aurora Imager Monthly Report', heading: HeadingLevel.TITLE }),
      new Paragraph('March 2017'),
      heading('Executive summary', 1),
      new Paragraph('The imager is on schedule.'),
      heading('Camera', 1),
      heading('Current accomplishments', 2),
      heading('6.01.2 Detector', 3),
      bullet('Cooled it to 80 K.'),
      bullet('Noise is 4 electrons.', 1),
      bullet('Dark current is low.', 1),
      numbered('Delivered the report AI-31.'),
      heading('6.01.3 Shutter', 3),
      new Paragraph('No activity this month.'),
      heading('Planned activities', 2),
      heading('6.01.2 Detector', 3),
      bullet('Mount it.'),
      heading('6.01.3 Shutter', 3),
      bullet('Order springs.'),
      heading('Staffing', 2),
      table([
        ['Post', 'State'],
        ['Engineer', 'open'],
      ]),
      heading('Ground segment', 1),
      heading('Current accomplishments', 2),
      bullet('Wrote the planner.'),
      heading('Planned activities', 2),
      new Paragraph('None.'),
    ]);
    expect(summaryOf(reading)).toEqual({
      title: 'Aurora Imager Monthly Report',
      month: '2017-03',
      front: ['Executive summary: 1 prose'],
      teams: {
        Camera: {
          '6.01.2 Detector': '2 item (2) / 1 item',
          '6.01.3 Shutter': '1 nil / 1 item',
          Staffing: '1 table',
        },
        'Ground segment': { all: '1 item / 1 nil' },
      },
      references: { 'ticket AI-31': 1 },
      unplaced: [],
    });
  });

  test('with bold lines for headings', async () => {
    const reading = await read([
      bold('Seismic Array'),
      bold('Monthly report, March 2017'),
      bold('Borehole Team'),
      bold('Accomplishments'),
      bullet('Drilled to 400 m.'),
      bold('Plans'),
      bullet('Case the hole.'),
      bullet('Lower the sensor.'),
      bold('Data Team'),
      bold('Accomplishments'),
      new Paragraph('Moved the archive to new disks.'),
      new Paragraph('Wrote its index.'),
      bold('Plans'),
      new Paragraph('No plans.'),
    ]);
    expect(summaryOf(reading)).toMatchObject({
      title: 'Seismic Array',
      month: '2017-03',
      teams: { 'Borehole Team': { all: '1 item / 2 item' }, 'Data Team': { all: '2 item / 1 nil' } },
      unplaced: [],
    });
  });
});
