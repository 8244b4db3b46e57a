import { useEffect, useRef } from 'react';
import classes from './check.module.css';
import { type Finding, idOf, SEVERITIES } from './findings.ts';

interface FindingListProps {
  findings: readonly Finding[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The findings in words, the heaviest first, as the service gives them; the one chosen is the one marked on the page. */
export function FindingList({ findings, chosen, onChoose }: FindingListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const line = chosen && list.current?.querySelector(`[data-id="${chosen}"]`);
    if (line) line.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [chosen]);
  if (findings.length === 0) return null;
  return (
    <ol ref={list} className={classes.list}>
      {findings.map((finding, index) => (
        <li key={idOf(index)} data-id={idOf(index)} data-tone={finding.severity} data-chosen={chosen === idOf(index)}>
          <button
            type="button"
            className={classes.finding}
            aria-pressed={chosen === idOf(index)}
            onClick={() => onChoose(idOf(index))}
          >
            <span className={classes.severity}>{SEVERITIES[finding.severity].one}</span>
            <strong>{finding.message}</strong>
            <span>Cách sửa: {finding.fix}</span>
            {finding.place.quote && <q>{finding.place.quote}</q>}
            <span className={classes.clause}>
              {finding.clause} · {finding.rule}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
