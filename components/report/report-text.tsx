'use client';

import { useEffect, useRef, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { heldHtml } from './held-html';
import './report-frame.css';
import './report-title.css';
import './report-headings.css';
import './report-lines.css';
import './report-folds.css';
import './report-print.css';

type ReportTextProps = {
  /** The key of the HTML, see `holdHtml`. */
  held: string;
  /** Where the same HTML is fetched: when a person comes from another page of Lunation, and for one team of a folded report. */
  address: string;
  /** What is being read: "the report of March 2017". */
  name: string;
};

/** The report itself. It comes with the page as it is; React leaves it alone, and a few handlers on the whole serve every line. */
export function ReportText({ held, address, name }: ReportTextProps) {
  const place = useRef<HTMLElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try fetches again
  useEffect(() => {
    const stop = new AbortController();
    const reading = { address, signal: stop.signal, onSay: setSaid, onTrouble: setTrouble };
    // Reading needs none of it, so it comes after the text.
    import('./read-along').then(({ readAlong }) => place.current && readAlong(place.current, reading));
    return () => stop.abort();
  }, [address, tries]);

  return (
    <>
      <main
        id="main"
        ref={place}
        className="report"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by report-html.ts, which escapes all text
        dangerouslySetInnerHTML={{ __html: heldHtml(held) }}
      />
      {trouble === null ? (
        <p className="report-coming">Fetching {name}</p>
      ) : (
        <p role="alert" className="report-trouble">
          {trouble}{' '}
          <button type="button" className={buttonStyle()} onClick={() => retry()}>
            Try again
          </button>
        </p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );

  function retry() {
    setTrouble(null);
    setTries(tries + 1);
  }
}
