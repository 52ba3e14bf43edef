import { Notice } from './notice';

/** What is wrong with a form as a whole, above its buttons; the focus can go there. */
export function FormTrouble({ says }: { says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <div data-trouble tabIndex={-1}>
      <Notice kind="stop" title={says} />
    </div>
  );
}
