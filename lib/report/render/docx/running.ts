import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { ReportDocument } from '@/lib/report/document';
import { textRuns } from '@/lib/report/render/docx/inline';
import { lineStyles } from '@/lib/report/render/docx/styles';
import { draftMark } from '@/lib/report/render/docx/title';
import { inlineTree, plainText } from '@/lib/report/render/inline-tree';

/** Heads and feet of the pages: the first has no title above its own. */
export function runningParts(document: ReportDocument) {
  const { projectName, title, monthName, isDraft } = document;
  const draft = isDraft ? [draftMark()] : [];
  const words = textRuns(`${plainText(inlineTree(title))}, ${monthName}`);
  const foot = new Footer({ children: [across(textRuns(projectName), pageOfPages)] });
  return {
    headers: {
      default: new Header({ children: [across(words, draft)] }),
      first: new Header({ children: [across([], draft)] }),
    },
    footers: { default: foot, first: foot },
  };
}

const pageOfPages = [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })];

function across(left: ParagraphChild[], right: ParagraphChild[]): Paragraph {
  const tab = new TextRun({ children: [new Tab()] });
  return new Paragraph({ style: lineStyles.furniture, children: [...left, tab, ...right] });
}
