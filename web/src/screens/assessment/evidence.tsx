import type { ReactNode } from 'react';
import type { EvidenceLineDto, SheetViewDto } from '../../api/types.gen';

interface EvidenceProps {
  readonly view: SheetViewDto;
  readonly onSupply: (line: EvidenceLineDto) => void;
}

/** 佐证: what the ledger cannot know, by whom it is due and what was supplied. */
export function Evidence({ view, onSupply }: EvidenceProps): ReactNode {
  if (view.evidence.length === 0) return null;
  return (
    <section className="group" aria-label="佐证">
      <h2>佐证</h2>
      <ul className="rows">
        {view.evidence.map((line) => (
          <li key={line.id} className="row score-row">
            <span className="row-main">
              <span className="row-title">{line.label}</span>
              <span className="row-facts">
                {line.by === 'unit' ? '被考核单位报送' : '考核单位报送'}，{line.due} 以前
              </span>
              {line.supplied.map((one) => (
                <span key={one.seq} className="when">
                  {one.struck && '（已划去）'}
                  {valueText(one.value)} · {view.people[one.by] ?? one.by} · {one.on}
                </span>
              ))}
              {line.refused.map(({ code, message }) => (
                <span key={code} className="when">
                  {message}
                </span>
              ))}
            </span>
            {line.refused.length === 0 && (
              <button type="button" className="plain-button" onClick={() => onSupply(line)}>
                报送
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function valueText(value: EvidenceLineDto['supplied'][number]['value']): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}
