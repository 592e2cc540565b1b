import type { MoveOutlookDto, OutlookDto } from '../../api/types.gen';

/** Sending on what is mine to send; null where it is not. */
export function submitMoveIn(outlook: OutlookDto | null): MoveOutlookDto | null {
  return outlook?.moves.find(({ event, mine }) => event === 'SUBMIT' && mine) ?? null;
}
