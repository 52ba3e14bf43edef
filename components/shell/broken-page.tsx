'use client';

import { Broken, type BrokenProps } from './broken';
import { PlainPage } from './plain-page';

/** What stands where not even the masthead could be made. */
export function BrokenPage(props: BrokenProps) {
  return (
    <PlainPage>
      <Broken {...props} />
    </PlainPage>
  );
}
