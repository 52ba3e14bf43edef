import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { ReportDocument } from '@/lib/report/document';
import { type InlineWriter, textRuns } from '@/lib/report/render/docx/inline';
import { hairline, lines, paper } from '@/lib/report/render/docx/look';
import { lineStyles } from '@/lib/report/render/docx/styles';
import { inlineTree } from '@/lib/report/render/inline-tree';
import { plainMonth } from '@/lib/report/render/plain-month';

/** Project, title and month, and whether it is a draft. */
export function writeTitle(document: ReportDocument, inline: InlineWriter): Paragraph[] {
  const { projectName, title, monthName, isDraft } = document;
  const project = new Paragraph({ style: lineStyles.project, children: textRuns(projectName) });
  const state = [draftMark(), new TextRun({ text: '  Not published: this text may still change.' })];
  return [
    ...(projectName === '' ? [] : [project]),
    new Paragraph({ style: 'Title', children: inline(inlineTree(title)) }),
    new Paragraph({ style: 'Subtitle', children: [...textRuns(monthName), ...hiddenMonth(document)] }),
    ...(isDraft ? [new Paragraph({ style: lineStyles.state, children: state })] : []),
    new Paragraph({ style: lineStyles.furniture, border: { top: hairline(lines.strong) }, children: [] }),
  ];
}

/** The month as every reader understands it, hidden. */
function hiddenMonth(document: ReportDocument): ParagraphChild[] {
  const month = plainMonth(document);
  return month === null ? [] : [new TextRun({ text: ` ${month}`, vanish: true })];
}

/** Stands on every page of a draft. */
export function draftMark(): TextRun {
  return new TextRun({
    text: '\u00a0DRAFT\u00a0',
    bold: true,
    size: 16,
    color: paper.onWarning,
    characterSpacing: 14,
    shading: { fill: paper.warning },
  });
}
