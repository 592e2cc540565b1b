import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs' with { 'resolution-mode': 'import' };
import type { Json, JsonObject } from '../../../src/kernel/index.js';

/**
 * The rules asked when a document of the Zhejiang pack is submitted (2019 regulation), in Cedar: each is a
 * `forbid` under its own id, so that the answer names every rule that refuses. Cedar has no null: a fact that is
 * null is left out, and its absence asked by `has`. The required elements of an interpretation are written out.
 */
const POLICIES: Readonly<Record<string, string>> = {
  'withheld-on-listed-ground': `d.attribute == "withheld" && d has ground && !(["state-secret", "prohibited-by-law", "safety-and-stability",
    "trade-secret", "personal-privacy", "third-party-rights", "internal-affairs", "process-information", "enforcement-file"].contains(d.ground.id))`,
  'prohibition-rests-on-law': `d.attribute == "withheld" && d has ground && d.ground.id == "prohibited-by-law"
    && !(["law", "administrative-regulation"].contains(d.ground.rank))`,
  'normative-is-proactive': 'd.normative && d.attribute == "on-application"',
  'document-type-known': `d.kind != "information" && !(d has documentType && ["resolution", "decision", "order", "communique",
    "announcement", "public-notice", "opinion", "notice", "circular", "report", "request", "reply", "proposal", "letter", "minutes"]
    .contains(d.documentType))`,
  'non-secret-declared': '!d.declaredNonSecret',
  'attribute-declared': '!(["proactive", "on-application", "withheld"].contains(d.attribute))',
  'non-proactive-reasoned': `(d.attribute == "on-application" || d.attribute == "withheld")
    && !(d has ground && d.ground.basis != "" && d.ground.reason != "")`,
  'ground-from-list': `d has ground && !((if d.attribute == "withheld" then ["state-secret", "prohibited-by-law",
    "safety-and-stability", "trade-secret", "personal-privacy", "third-party-rights", "internal-affairs", "process-information",
    "enforcement-file", "other-legal-basis"] else if d.attribute == "on-application" then ["outside-proactive-scope"] else
    ["within-proactive-scope", "public-interest", "wide-awareness", "public-participation", "listed-information"]).contains(d.ground.id))`,
  'ground-lawful': `(d.attribute == "on-application" || d.attribute == "withheld") && d has ground
    && !(["law", "administrative-regulation", "local-regulation", "rule"].contains(d.ground.rank))`,
  'proposal-on-behalf-reasoned': `d.draftOnBehalf && d.kind == "policy" && d.attribute == "proactive"
    && !(d has ground && d.ground.reason != "")`,
  'forwarded-inherits': `d has forwarded && d.attribute != "" && d.forwarded has attribute && d.attribute != d.forwarded.attribute`,
  'interpretation-planned': `d.kind == "policy" && d.attribute == "proactive" && !(i has plan && i.plan != "")`,
  'interpretation-written': `d.kind == "policy" && d.attribute == "proactive" && !(i has title && i has bodyHash)`,
  'interpretation-says-enough': `d.kind == "policy" && d.attribute == "proactive" && i has bodyHash
    && !(i.elements.containsAll(["background", "objectives", "main-content"]))`,
  'state-secret-handled-elsewhere': 'd has ground && d.ground.id == "state-secret"',
  'cited-papers-public': 'd.attribute == "proactive" && d.citesNonPublic',
  'deletions-made': ['self-check', 'specialist', 'leader']
    .map((step) => `(a has "${step}" && a["${step}"].outcome == "clear-after-deletion")`)
    .join(' || '),
  'attribute-follows-review': ['self-check', 'specialist', 'leader']
    .map(
      (step) =>
        `(a has "${step}" && (a["${step}"].outcome == "on-application" || a["${step}"].outcome == "withhold"))`,
    )
    .join(' || '),
  'referral-followed': `s has referral && s.referral has outcome && !(s.referral.outcome == "clear"
    || s.referral.outcome == "withdrawn" || s.referral.contentHash != d.contentHash)`,
};

/** Ids of the rules that exist in Cedar too. */
export const PORTED: ReadonlySet<string> = new Set(Object.keys(POLICIES));

const ROOTS = { d: 'document', i: 'interpretation', a: 'approvals', s: 'secrecy' } as const;
const SET = 'submit';
const DESK = { type: 'Case', id: 'case' };

export type Request = Cedar.StatefulAuthorizationCall;

/** Cedar with the rules parsed once, as a service would hold them. */
export class CedarRules {
  private readonly cedar: typeof Cedar;

  constructor() {
    // The package's map of exports knows no `require`; its files do.
    const file = join(process.cwd(), 'node_modules/@cedar-policy/cedar-wasm/nodejs/cedar_wasm.js');
    this.cedar = createRequire(__filename)(file) as typeof Cedar;
    const staticPolicies = Object.entries(POLICIES).map(([id, when]): [string, string] => [
      id,
      `forbid (principal, action, resource) when { ${spelled(when)} };`,
    ]);
    const allowed: [string, string] = ['allowed', 'permit (principal, action, resource);'];
    const parsed = this.cedar.preparsePolicySet(SET, {
      staticPolicies: Object.fromEntries([allowed, ...staticPolicies]),
    });
    if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
  }

  /** Facts as a request, made beforehand: what it costs to build is not counted. */
  requestFor(facts: JsonObject): Request {
    const context = withoutNull(facts) as Cedar.Context;
    return {
      principal: { type: 'Person', id: 'drafter' },
      action: { type: 'Action', id: 'SUBMIT' },
      resource: DESK,
      context,
      preparsedPolicySetId: SET,
      validateRequest: false,
      entities: [],
    };
  }

  /** Ids of the rules that refuse, in order of the alphabet. */
  refusing(request: Request): string[] {
    const answer = this.cedar.statefulIsAuthorized(request);
    if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
    const { decision, diagnostics } = answer.response;
    if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors));
    return decision === 'allow' ? [] : [...diagnostics.reason].sort();
  }
}

/** `d.x` → `context.document.x`, where `d` stands by itself. */
function spelled(when: string): string {
  return when.replace(/(?<![\w".-])([dias])(?=[.[]| has )/g, (letter) => {
    const root = Object.entries(ROOTS).find(([short]) => short === letter)?.[1];
    return `context.${root ?? letter}`;
  });
}

/** Cedar knows no null. An attribute that is not chosen is the empty text, so that it can be compared. */
function withoutNull(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutNull(item));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as JsonObject).flatMap(([key, member]): [string, Json][] =>
    member === null ? [] : [[key, withoutNull(member)]],
  );
  return Object.fromEntries(members);
}
