import type { EventFormDto, MoveOutlookDto, OutlookDto } from '../../api/types.gen';

/** What happens by looking, not by a button. */
const BY_LOOKING = 'OPEN';
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
/** What hands the task to people, beside the step's own ways. */
const HANDING = ['REASSIGN', 'DELEGATE', 'ADD_SIGNER', 'COPY', 'REMIND'];

const DECIDE_LABELS: Readonly<Record<string, string>> = {
  APPROVE: '同意',
  REVIEW: '填写保密审查表',
  SIGN_OFF: '签发',
  REGISTER: '登记编号',
};
const PLAIN = '办理';

/** Something that I may try, with the form to fill in for it. */
export interface Act extends MoveOutlookDto {
  readonly form: EventFormDto;
}

export interface Choices {
  /** The one that the page is for; null where it is somebody else's turn. */
  readonly primary: Act | null;
  readonly others: readonly Act[];
  readonly mayEdit: boolean;
}

/** Sorts what I may do: the step's own decision first, handing on after it, what cannot be undone last. */
export function choicesOf({ moves }: OutlookDto, forms: readonly EventFormDto[]): Choices {
  const mine = moves
    .filter(({ mine: may, event }) => may && event !== BY_LOOKING)
    .flatMap((move): readonly Act[] => {
      const form = forms.find(({ event, state }) => event === move.event && state === move.state);
      return form === undefined ? [] : [{ ...move, form }];
    });
  const acting = onceEach(mine.filter(({ event }) => !EDITING.has(event)));
  const primary =
    [...acting.filter(isForward)].sort(
      (one, other) =>
        Number(one.missing.length > 0) - Number(other.missing.length > 0) || rank(one) - rank(other),
    )[0] ?? null;
  const others = acting.filter((act) => act !== primary).sort((one, other) => weight(one) - weight(other));
  return { primary, others, mayEdit: mine.some(({ event }) => EDITING.has(event)) };
}

/** Whether nobody can undo it, whatever is filled in. */
export function isGrave({ form: { consequence } }: Act): boolean {
  return consequence?.irreversible === true && consequence.when === null;
}

/** What the button says. */
export function labelOf({ event, label }: Pick<MoveOutlookDto, 'event' | 'label'>): string {
  return label === PLAIN ? (DECIDE_LABELS[event] ?? PLAIN) : label;
}

/** In two regions at once one may remind, copy or take back in both: one button says it. */
function onceEach(acts: readonly Act[]): readonly Act[] {
  return acts.filter(
    (act, index) =>
      acts.findIndex(({ event, label }) => event === act.event && label === act.label) === index,
  );
}

function isForward({ event }: Act): boolean {
  return FORWARD.includes(event);
}

function rank({ event }: Act): number {
  return FORWARD.indexOf(event);
}

function weight(act: Act): number {
  if (isForward(act)) return 0;
  if (isGrave(act)) return 3;
  return HANDING.includes(act.event) ? 2 : 1;
}
