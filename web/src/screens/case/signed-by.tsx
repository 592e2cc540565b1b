import type { ReactNode } from 'react';
import type { CaseSignatureDto, TrackEntryDto } from '../../api/types.gen';
import { Drawn } from '../../ui/drawn';

interface SignedByProps {
  readonly entry: TrackEntryDto | undefined;
  readonly signatures: readonly CaseSignatureDto[];
}

/** The signature that somebody chose to put on an act; nothing where they did not. */
export function SignedBy({ entry, signatures }: SignedByProps): ReactNode {
  const drawn = signatures.find(({ person, hash }) => person === entry?.person && hash === entry.signature);
  return drawn === undefined || entry === undefined ? null : (
    <Drawn strokes={drawn.strokes} name={entry.name} />
  );
}
