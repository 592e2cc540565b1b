/** What a mishap needs of a document to happen to it. */
export interface Prey {
  readonly kind: string;
  readonly attribute: string;
  readonly interpreted: boolean;
  readonly joint: boolean;
  readonly forwarded: boolean;
  readonly published: boolean;
}

interface MishapKind {
  /** Whether it is the drafter's doing: then it happens to careless units more often. */
  readonly ofDrafter: boolean;
  readonly canHappen: (to: Prey) => boolean;
}

const always = (): boolean => true;
const isPublished = ({ published }: Prey): boolean => published;
const isProactive = ({ attribute }: Prey): boolean => attribute === 'proactive';

/** Everything that can go other than straight ahead, and to which documents. How often is the plan's. */
export const MISHAPS = {
  /** Sent off without an attribute: refused by the rule. */
  'attribute-forgotten': { ofDrafter: true, canHappen: always },
  /** A ground that is no law: refused by the rule. */
  'ground-poor': { ofDrafter: true, canHappen: ({ attribute }) => attribute !== 'proactive' },
  /** The policy is sent off before its interpretation is written: refused, written days later. */
  'interpretation-late': { ofDrafter: true, canHappen: ({ interpreted }) => interpreted },
  /** The first interpreter sends the interpretation back. */
  'interpretation-returned': { ofDrafter: true, canHappen: ({ interpreted }) => interpreted },
  'taken-back': { ofDrafter: true, canHappen: always },
  'returned-by-head': { ofDrafter: true, canHappen: always },
  'returned-by-office': { ofDrafter: true, canHappen: always },
  /** 退文 */
  'returned-to-organ': { ofDrafter: true, canHappen: always },
  /** 删减后公开 */
  'deletion-asked': { ofDrafter: true, canHappen: isProactive },
  /** The reviewer wants another attribute. */
  'attribute-changed': {
    ofDrafter: true,
    canHappen: ({ kind, attribute, forwarded }) =>
      attribute === 'proactive' && kind === 'ordinary' && !forwarded,
  },
  'referred-and-cleared': { ofDrafter: false, canHappen: isProactive },
  'referred-and-withheld': {
    ofDrafter: false,
    canHappen: ({ attribute, forwarded }) => attribute === 'proactive' && !forwarded,
  },
  /** A state secret is found in the review. */
  'secret-found': { ofDrafter: false, canHappen: always },
  /** A state secret is found in what is public already. */
  'secret-published': { ofDrafter: false, canHappen: isPublished },
  /** Whoever signs wants a passage changed: every approval is void. */
  'edited-after-review': { ofDrafter: false, canHappen: always },
  /** A co-issuer does not sign. */
  'co-issuer-opposes': { ofDrafter: false, canHappen: ({ joint }) => joint },
  /** What is signed lies at the web desk beyond its term. */
  'release-late': { ofDrafter: false, canHappen: isPublished },
  discarded: { ofDrafter: false, canHappen: always },
  withdrawn: { ofDrafter: false, canHappen: isPublished },
  repealed: { ofDrafter: false, canHappen: isPublished },
  lapsed: { ofDrafter: false, canHappen: isPublished },
} as const satisfies Readonly<Record<string, MishapKind>>;

export type Mishap = keyof typeof MISHAPS;
