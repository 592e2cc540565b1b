import type { EventFormDto, MoveOutlookDto, OutlookDto } from '../../api/types.gen';

/** What happens by looking, not by a button. */
const BY_LOOKING = 'OPEN';
/** Verbs that change the paper: they live on the drafting screen. */
const EDITING = new Set(['EDIT', 'ATTACH', 'DETACH', 'EDIT_INTERPRETATION']);
/** What is done to the paper rather than in one of its steps. */
const OF_THE_PAPER = new Set(['COPY', 'REMIND']);
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

/** What I may do at once: the one that it is about, and what else there is. */
interface Sorted {
  /** Null where it is somebody else's turn. */
  readonly primary: Act | null;
  readonly others: readonly Act[];
}

/** One of several steps beside each other in which a task is mine. */
export interface Hand extends Sorted {
  readonly state: string;
  readonly stateLabel: string;
}

export interface Choices extends Sorted {
  /** Where tasks of several steps are mine, each of them apart; what belongs to none of them stays outside. */
  readonly hands: readonly Hand[];
  readonly mayEdit: boolean;
}

/**
 * Sorts what I may do: the step's own decision first, handing on after it, what cannot be undone last. Where tasks of
 * several steps are mine, each has its own.
 */
export function choicesOf({ moves }: OutlookDto, forms: readonly EventFormDto[]): Choices {
  const mine = moves
    .filter(({ mine: may, event }) => may && event !== BY_LOOKING)
    .flatMap((move): readonly Act[] => {
      const form = forms.find(({ event, state }) => event === move.event && state === move.state);
      return form === undefined ? [] : [{ ...move, form }];
    });
  const acting = onceEach(mine.filter(({ event }) => !EDITING.has(event)));
  const mayEdit = mine.some(({ event }) => EDITING.has(event));
  // Whoever may open a step has a task there.
  const tasks = moves.filter(({ mine: may, event }) => may && event === BY_LOOKING).map(({ state }) => state);
  if (tasks.length < 2) return { ...sorted(acting), hands: [], mayEdit };
  const isTask = ({ state, event }: Act): boolean => tasks.includes(state) && !OF_THE_PAPER.has(event);
  const hands = tasks.map((state): Hand => {
    const own = acting.filter((act) => act.state === state && isTask(act));
    return { state, stateLabel: own[0]?.form.stateLabel ?? '', ...sorted(own) };
  });
  return { ...sorted(acting.filter((act) => !isTask(act))), hands, mayEdit };
}

function sorted(acts: readonly Act[]): Sorted {
  const primary =
    [...acts.filter(isForward)].sort(
      (one, other) =>
        Number(one.missing.length > 0) - Number(other.missing.length > 0) || rank(one) - rank(other),
    )[0] ?? null;
  const others = acts.filter((act) => act !== primary).sort((one, other) => weight(one) - weight(other));
  return { primary, others };
}

/** Whether nobody can undo it, whatever is filled in. */
export function isGrave({ form: { consequence } }: Act): boolean {
  return consequence?.irreversible === true && consequence.when === null;
}

/** What the button says. */
export function labelOf({ event, label }: Pick<MoveOutlookDto, 'event' | 'label'>): string {
  return label === PLAIN ? (DECIDE_LABELS[event] ?? PLAIN) : label;
}

/** What the button says among others: with its step, where the same could be done in another one too. */
export function labelAmong(act: Act, acts: readonly Act[]): string {
  const isAlone = acts.every((one) => one === act || one.event !== act.event);
  return isAlone ? labelOf(act) : `${labelOf(act)}（${act.form.stateLabel}）`;
}

/** Reminding and copying reach everybody, in whichever of the steps beside each other: one button says it. */
function onceEach(acts: readonly Act[]): readonly Act[] {
  return acts.filter(
    (act, index) =>
      !OF_THE_PAPER.has(act.event) || acts.findIndex(({ event }) => event === act.event) === index,
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
