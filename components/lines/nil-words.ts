/** What a list says where it is empty on purpose, by its place. */
export const nilWords = {
  accomplished: 'No activity this month.',
  planned: 'No work planned.',
  other: 'Nothing to report.',
};
