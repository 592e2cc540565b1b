import type { MoveOutlookDto, OutlookDto } from '../../api/types.gen';

/** Verbs for which this client has no form yet, and the one that happens by looking. */
const NOT_HERE = new Set(['OPEN', 'COPY', 'REASSIGN', 'DELEGATE', 'ADD_SIGNER']);
/** Verbs that change the paper: they live on the drafting screen. */
const EDITING = new Set(['EDIT', 'ATTACH', 'DETACH', 'EDIT_INTERPRETATION']);
/** What brings a paper on. */
const FORWARD = [
  'SIGN_OFF',
  'REVIEW',
  'APPROVE',
  'REGISTER',
  'PUBLISH',
  'FILE',
  'SUBMIT',
  'REFERRAL_ANSWERED',
];
/** What cannot be undone, or takes something away: red, last, and never without a reason. */
const GRAVE = new Set(['DISCARD', 'QUARANTINE', 'WITHDRAW', 'REPEAL', 'LAPSE']);

const DECIDE_LABELS: Readonly<Record<string, string>> = {
  APPROVE: '同意',
  REVIEW: '填写保密审查表',
  SIGN_OFF: '签发',
  REGISTER: '登记编号',
};
const PLAIN = '办理';

export interface Choices {
  /** The one that the page is for; null where it is somebody else's turn. */
  readonly primary: MoveOutlookDto | null;
  readonly others: readonly MoveOutlookDto[];
  readonly mayEdit: boolean;
}

/** Sorts what I may do: the step's own decision first, grave verbs last. */
export function choicesOf({ moves }: OutlookDto): Choices {
  const mine = moves.filter(({ mine: may, event }) => may && !NOT_HERE.has(event));
  const acting = mine.filter(({ event }) => !EDITING.has(event));
  const primary =
    [...acting.filter(isForward)].sort(
      (one, other) =>
        Number(one.missing.length > 0) - Number(other.missing.length > 0) || rank(one) - rank(other),
    )[0] ?? null;
  const others = acting.filter((move) => move !== primary).sort((one, other) => weight(one) - weight(other));
  return { primary, others, mayEdit: mine.some(({ event }) => EDITING.has(event)) };
}

export function isGrave({ event }: MoveOutlookDto): boolean {
  return GRAVE.has(event);
}

/** What the button says. */
export function labelOf({ event, label }: MoveOutlookDto): string {
  return label === PLAIN ? (DECIDE_LABELS[event] ?? PLAIN) : label;
}

function isForward({ event }: MoveOutlookDto): boolean {
  return FORWARD.includes(event);
}

function rank({ event }: MoveOutlookDto): number {
  return FORWARD.indexOf(event);
}

function weight(move: MoveOutlookDto): number {
  if (isForward(move)) return 0;
  return isGrave(move) ? 2 : 1;
}
