const names = new Intl.DisplayNames('en', { type: 'language' });

const usual =
  'ar bg ca cs cy da de el en es et eu fa fi fr ga he hi hr hu id is it ja ko lt lv mt nb nl nn pl pt pt-BR ro ru sk sl sr sv th tr uk vi zh-Hans zh-Hant';

/** "pt-BR" as "Brazilian Portuguese". */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}

/** Languages to choose from, by name; `chosen` is among them, however rare it is. */
export function languages(chosen: string): { id: string; label: string }[] {
  const tags = [...new Set([...usual.split(' '), chosen])];
  return tags
    .map((tag) => ({ id: tag, label: languageName(tag) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}
