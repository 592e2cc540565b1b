import type { MeDto } from '../api/types.gen';

/** Roles that draft; whether they may do so in a division is for the service to say. */
const DRAFTING = ['drafter', 'disclosure-office', 'bureau-clerk'];

/** Whether to offer drafting at all. */
export function mayDraft(me: MeDto): boolean {
  return me.mandates.some(({ role }) => DRAFTING.includes(role));
}
