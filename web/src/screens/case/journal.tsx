import { useState, type ReactNode } from 'react';
import type { CaseSignatureDto, TrackEntryDto, WordsDto } from '../../api/types.gen';
import { minuteText } from '../../ui/dates';
import { SignedBy } from './signed-by';
import { Why, WhyButton } from './why';

interface JournalProps {
  readonly id: string;
  readonly track: readonly TrackEntryDto[];
  readonly words: WordsDto;
  readonly signatures: readonly CaseSignatureDto[];
}

/** 全部记录 — who did what, when, where and with which words, newest first. */
export function Journal({ id, track, words, signatures }: JournalProps): ReactNode {
  return (
    <ol className="track" reversed>
      {[...track].reverse().map((entry) => (
        <Entry key={entry.seq} id={id} entry={entry} words={words} signatures={signatures} />
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly id: string;
  readonly entry: TrackEntryDto;
  readonly words: WordsDto;
  readonly signatures: readonly CaseSignatureDto[];
}

function Entry({ id, entry, words, signatures }: EntryProps): ReactNode {
  const [open, setOpen] = useState(false);
  const outcome = words.states
    .find((state) => state.id === entry.state)
    ?.outcomes.find((one) => one.id === entry.outcome)?.label;
  const label = entry.label === '办理' ? (outcome ?? '同意') : entry.label;
  return (
    <li className={entry.event === 'OPEN' ? 'track-entry track-quiet' : 'track-entry'}>
      <div className="track-line">
        <time dateTime={entry.at}>{minuteText(entry.at)}</time>
        <span className="track-name">{entry.name}</span>
        <span className="track-what">
          {label}
          {entry.stateLabel !== null && <span className="track-where">（{entry.stateLabel}）</span>}
        </span>
        {entry.event !== 'OPEN' && (
          <WhyButton seq={entry.seq} label={label} open={open} onToggle={() => setOpen(!open)} />
        )}
      </div>
      {entry.opinion !== null && <blockquote className="track-opinion">{entry.opinion}</blockquote>}
      <SignedBy entry={entry} signatures={signatures} />
      {open && <Why id={id} seq={entry.seq} clause={entry.clause} />}
    </li>
  );
}
