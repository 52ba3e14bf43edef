import type { ReportDocument } from '@/lib/report/document';
import { inlineTree, plainText } from '@/lib/report/render/inline-tree';
import { endOf } from '@/lib/shared/months';

/**
 * What the file says of itself (ECMA-376 part 2, annex C). Its times are those of the report, the first day after its month: the
 * same report says the same.
 */
export function coreProperties({ projectName, title, month, monthName, language, isDraft }: ReportDocument): {
  path: string;
  data: string;
} {
  const created = endOf(month).toISOString().replace('.000', '');
  const properties = [
    ['dc:title', `${plainText(inlineTree(title))}, ${monthName}`],
    ['dc:creator', projectName],
    ['cp:lastModifiedBy', projectName],
    ['dc:language', language],
    ['cp:contentStatus', isDraft ? 'Draft' : 'Final'],
  ];
  const written = properties.map(([name, text]) => `<${name}>${escapeXml(text ?? '')}</${name}>`);
  const times = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${created}</dcterms:${name}>`,
  );
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${spaces}>${[...written, ...times].join('')}</cp:coreProperties>`;
  return { path: 'docProps/core.xml', data };
}

const spaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

function escapeXml(text: string): string {
  const sound = text.replace(/\p{Surrogate}|\p{Cc}|[\uFFFE\uFFFF]/gu, ' ');
  return sound.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
