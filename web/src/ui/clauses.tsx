import { useEffect, useId, useState, type ReactNode } from 'react';
import { request } from '../api/request';

/** What the service tells of a clause: where it stands and, in our own words, what it says. */
interface ClauseGist {
  readonly instrument: string;
  readonly gist: string;
}

const asked = new Map<string, Promise<ClauseGist | null>>();

function gistOf(clause: string): Promise<ClauseGist | null> {
  const known = asked.get(clause);
  if (known !== undefined) return known;
  const [instrument = '', article = ''] = clause.split('#');
  const asking = request<ClauseGist>(
    `/policy/clauses/${encodeURIComponent(instrument)}/${encodeURIComponent(article)}`,
  ).catch(() => null);
  asked.set(clause, asking);
  return asking;
}

interface ClausesProps {
  readonly clauses: readonly string[];
  /** The first is open from the beginning, where what it says is what one needs to choose. */
  readonly opened?: boolean;
}

/** Chips with the clauses behind a decision; a chip opens what its clause says. */
export function Clauses({ clauses, opened = false }: ClausesProps): ReactNode {
  const [open, setOpen] = useState<string | null>(opened ? (clauses[0] ?? null) : null);
  const panel = useId();
  if (clauses.length === 0) return null;
  return (
    <div className="clauses">
      {clauses.map((clause) => (
        <ClauseChip
          key={clause}
          clause={clause}
          open={open === clause}
          panel={panel}
          onToggle={() => setOpen(open === clause ? null : clause)}
        />
      ))}
      <div id={panel} aria-live="polite">
        {open !== null && <ClausePanel clause={open} />}
      </div>
    </div>
  );
}

interface ChipProps {
  readonly clause: string;
  readonly open: boolean;
  readonly panel: string;
  readonly onToggle: () => void;
}

function ClauseChip({ clause, open, panel, onToggle }: ChipProps): ReactNode {
  const gist = useGist(clause);
  const article = clause.split('#')[1] ?? '';
  const name = gist === null ? clause : nameOf(gist.instrument);
  return (
    <button
      type="button"
      className="clause-chip"
      aria-expanded={open}
      aria-controls={panel}
      onClick={onToggle}
      title={gist?.instrument ?? clause}
    >
      <span className="clause-name">{name}</span>
      {gist !== null && /^\d/.test(article) && <span className="clause-article">§{article}</span>}
    </button>
  );
}

function ClausePanel({ clause }: { readonly clause: string }): ReactNode {
  const gist = useGist(clause);
  if (gist === null) return null;
  return (
    <div className="clause-panel">
      <p className="clause-instrument">
        {gist.instrument} · {clause.split('#')[1]}
      </p>
      <p>{gist.gist}</p>
      <p className="clause-note">以上是本系统自撰的要点，不是条文原文。</p>
    </div>
  );
}

function useGist(clause: string): ClauseGist | null {
  const [gist, setGist] = useState<{ clause: string; found: ClauseGist | null }>({ clause: '', found: null });
  useEffect(() => {
    let here = true;
    void gistOf(clause).then((found) => {
      if (here) setGist({ clause, found });
    });
    return () => {
      here = false;
    };
  }, [clause]);
  return gist.clause === clause ? gist.found : null;
}

/** Short enough for a chip: what tells one instrument from another, without its maker before and its number behind. */
function nameOf(instrument: string): string {
  const title = instrument.replace(/（[^（）]*）$/, '').replace(/^《|》$/g, '');
  const tellsApart = /(?<=.{4})“.+$|(?<=关于(?:印发|全面推进|全面|进一步)?).{4,}$/.exec(title)?.[0];
  return `《${tellsApart ?? title}》`;
}
