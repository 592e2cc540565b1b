import type { TrackEntry } from '../../workflow/index.js';

/** What people did to a paper that an office keeps on the slip; edits, reading and reminders stay in the track. */
const SPOKEN = new Set([
  'SUBMIT',
  'APPROVE',
  'REVIEW',
  'SIGN_OFF',
  'RETURN',
  'RETURN_TO_ORGAN',
  'REFERRAL_ANSWERED',
  'REGISTER',
  'PUBLISH',
  'WITHDRAW',
  'REPEAL',
]);

/** 意见 — every word that was said in deciding, oldest first: what was returned once stays readable for good. */
export function spokenIn(track: readonly TrackEntry[]): readonly TrackEntry[] {
  return track.filter(({ event, person }) => SPOKEN.has(event) && person !== 'system');
}
