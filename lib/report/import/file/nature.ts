import { extname } from 'node:path';
import type { DocumentFile } from '@/lib/report/import/file/document-file';
import { Refusal } from '@/lib/shared/errors';

/** @throws Refusal where the first bytes show another kind of file than a name says that can be read: a picture named `.md`. */
export function refuseOtherNature(file: DocumentFile): void {
  const { name, bytes } = file;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32)).toString('hex');
  if (start.startsWith('504b0304')) refuseArchive(file);
  else if (start.startsWith('d0cf11e0')) refuseCompound(file);
  else {
    const nature = natures.find(({ signs }) => signs.test(start))?.nature;
    if (nature !== undefined) refuse(name, `is ${nature}`);
    if (isNamedWord(name) && bytes.length > 0) refuse(name, 'is named .docx but is no Word document');
  }
}

/** First bytes, as hexadecimal numbers. */
const natures: { signs: RegExp; nature: string }[] = [
  { signs: /^ffd8ff/, nature: 'a JPEG picture' },
  { signs: /^89504e47/, nature: 'a PNG picture' },
  { signs: /^47494638/, nature: 'a GIF picture' },
  { signs: /^(?:49492a00|4d4d002a)/, nature: 'a TIFF picture' },
  { signs: /^52494646.{8}57454250/, nature: 'a WebP picture' },
  { signs: /^424d.{8}00000000/, nature: 'a BMP picture' },
  { signs: /^.{8}66747970/, nature: 'a picture or a film' },
  { signs: /^(?:efbbbf)?(?:0[9ad]|20)*255044462d/, nature: 'a PDF; export the document it was made from instead' },
  { signs: /^7b5c727466/, nature: 'a document in Rich Text Format; save it as a Word document (.docx) instead' },
  { signs: /^(?:1f8b08|425a68|377abcaf|fd377a58|52617221|504b0506)/, nature: 'a compressed archive' },
  { signs: /^(?:7f454c46|4d5a9000)/, nature: 'a program' },
  { signs: /^53514c697465/, nature: 'a database' },
];

function isNamedWord(name: string): boolean {
  return extname(name).toLowerCase() === '.docx';
}

function refuseArchive({ name, bytes }: DocumentFile): void {
  if (isNamedWord(name)) return;
  const holds = (part: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(part);
  if (holds('word/document.xml')) refuse(name, 'is a Word document; give it a name that ends in .docx');
  if (holds('xl/workbook.xml')) refuse(name, 'is a workbook of spreadsheets');
  if (holds('opendocument.text')) refuse(name, 'is an OpenDocument text; save it as a Word document (.docx) instead');
  refuse(name, 'is a ZIP archive');
}

/** Office before 2007 wrote such files, and today's writes them around a document that is protected by a password. */
function refuseCompound({ name, bytes }: DocumentFile): never {
  const isProtected = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  if (isNamedWord(name) && isProtected) refuse(name, 'is protected by a password; save it without one and try again');
  refuse(name, 'is an old Office document; save it as a Word document of today (.docx) and try again');
}

function refuse(name: string, what: string): never {
  throw new Refusal('BAD_REQUEST', `“${name}” ${what}.`);
}
