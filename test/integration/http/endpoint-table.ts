import {
  ACTS_ON_CASE,
  ADMINISTRATORS,
  ALL_ROLES,
  BUSINESS,
  DRAFTING,
  CALLERS,
  HERE,
  NOT_HERE,
  READS_LAW,
  SEES_CASE,
  SIGNED_IN,
  WITHOUT_MANDATE,
  type Caller,
  type Endpoint,
} from './endpoint-callers.js';

const FIGURES_HERE = `?organ=demo-housing&division=${HERE}&from=2018-01-01&to=2018-03-31`;
const SEES_FIGURES: readonly Caller[] = [...ACTS_ON_CASE, 'web-desk', 'policy-officer', 'auditor'];
/** Not a division's own people: the yearly report is the whole organ's. */
const SEES_ORGAN_FIGURES = SEES_FIGURES.filter(
  (caller) => caller !== 'drafter' && caller !== 'division-head',
);

const ELSEWHERE = 'permission-elsewhere';
const NOT_OF_DIVISION = { ...NOT_HERE, drafter: ELSEWHERE, 'division-head': ELSEWHERE } as const;

const TERMS = {
  lender: 'demo-lin',
  borrower: 'nobody-known',
  from: '2018-03-01',
  to: '2018-03-02',
  reason: '出差',
};

const NO_CANDIDATE = { pack: 'no-such-pack', effectiveFrom: '2018-01-01', rehearsal: '00000000' };

/** Scores of a month of the demonstration's divisions. */
const SCORES = '/api/v1/assessments/:scheme/:period';
/** Whose roles score a unit; that it is their own is another question. A bureau's clerk has the right elsewhere. */
const SELF_SCORING: readonly Caller[] = ['division-head', 'principal', 'web-desk'];
const REVIEWING: readonly Caller[] = [
  'office-reviewer',
  'disclosure-office',
  'deputy-in-charge',
  'principal',
];
const READS_SCORES = READS_LAW.filter((caller) => caller !== 'bureau-clerk');

/** Every endpoint of the API and who may use it. An endpoint that is not written here fails the test. */
export const ENDPOINTS: readonly Endpoint[] = [
  { route: 'GET /api/v1/health/live', allowed: CALLERS },
  { route: 'GET /api/v1/health/ready', allowed: CALLERS },
  { route: 'GET /api/v1/me', allowed: SIGNED_IN },
  { route: 'GET /api/v1/me/sessions', allowed: SIGNED_IN },
  { route: 'DELETE /api/v1/me/sessions', allowed: SIGNED_IN },
  // Roles come with a token here, and a token makes no token and changes no password.
  { route: 'POST /api/v1/me/tokens', allowed: [], body: { name: '同步', days: 1 } },
  {
    route: 'PUT /api/v1/me/password',
    allowed: WITHOUT_MANDATE,
    body: { currentPassword: 'not-this-one', newPassword: 'x' },
  },

  { route: 'GET /api/v1/documents', allowed: CALLERS.filter((caller) => caller !== 'nobody') },
  { route: 'GET /api/v1/documents/csv', allowed: CALLERS.filter((caller) => caller !== 'nobody') },
  { route: 'POST /api/v1/documents', allowed: DRAFTING, but: NOT_HERE, body: { division: HERE, draft: {} } },
  {
    route: 'POST /api/v1/imports',
    allowed: DRAFTING,
    but: NOT_HERE,
    body: { name: 'a.txt', content: '55Sy', division: HERE, declaredNonSecret: true },
  },
  {
    route: 'POST /api/v1/imports/preview',
    allowed: [...DRAFTING, 'bureau-clerk'],
    body: { name: 'a.txt', content: '55Sy' },
  },
  {
    route: 'POST /api/v1/report-validations',
    allowed: READS_LAW,
    body: { form: 'auto', report: { name: 'a.html', content: '55Sy' } },
  },
  {
    route: 'POST /api/v1/report-builds',
    allowed: SEES_ORGAN_FIGURES,
    but: NOT_OF_DIVISION,
    body: { organ: 'demo-housing', year: 2098 },
  },
  { route: 'GET /api/v1/report-drafts/:organ/:year', allowed: SEES_ORGAN_FIGURES, but: NOT_OF_DIVISION },
  {
    route: 'PUT /api/v1/report-drafts/:organ/:year',
    allowed: ['disclosure-office'],
    but: { ...NOT_HERE, drafter: 'permission-elsewhere' },
    body: { form: null, variant: null, whose: 'department', texts: {} },
  },
  {
    // Not a division's drafter: what the report tells is the whole organ's.
    route: 'POST /api/v1/annual-reports',
    allowed: ['disclosure-office'],
    but: { ...NOT_HERE, drafter: 'permission-elsewhere' },
    body: { organ: 'demo-housing', year: 2098 },
  },
  { route: 'GET /api/v1/documents/:id/body', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/documents/:id/versions', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/documents/:id/versions/:version', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/cases/:id/slips/:slip', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/documents/:id/secrecy-review', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/cases/:id', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/cases/:id/next', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/cases/:id/forms', allowed: SEES_CASE, otherwise: 'not-visible' },
  {
    route: 'GET /api/v1/cases/:id/people',
    allowed: SEES_CASE,
    otherwise: 'not-visible',
    query: '?for=copy',
  },
  { route: 'GET /api/v1/documents/:id/diff', allowed: SEES_CASE, otherwise: 'not-visible', query: '?from=1' },
  { route: 'GET /api/v1/cases/:id/why', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/cases/:id/words', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/words', allowed: ALL_ROLES },
  {
    route: 'GET /api/v1/cases/:id/ahead',
    allowed: SEES_CASE,
    otherwise: 'not-visible',
    query: '?toward=SUBMIT',
  },
  { route: 'GET /api/v1/cases/:id/track', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/cases/:id/signatures', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/cases/:id/handlings', allowed: SEES_CASE, otherwise: 'not-visible' },
  { route: 'GET /api/v1/cases/:id/diagram', allowed: SEES_CASE, otherwise: 'not-visible' },
  {
    route: 'GET /api/v1/documents/:id/attachments/:attachment',
    allowed: SEES_CASE,
    otherwise: 'not-visible',
  },
  { route: 'GET /api/v1/documents/:id/screening', allowed: SEES_CASE, otherwise: 'not-visible' },
  {
    route: 'POST /api/v1/cases/:id/events',
    allowed: ACTS_ON_CASE,
    otherwise: 'not-visible',
    but: { auditor: 'permission-missing' },
    // Known, and not possible while the document is being drafted.
    body: { type: 'PUBLISH' },
  },
  { route: 'GET /api/v1/inbox', allowed: BUSINESS },
  { route: 'GET /api/v1/inbox/notices', allowed: BUSINESS },
  { route: 'GET /api/v1/desk', allowed: BUSINESS },
  { route: 'GET /api/v1/desk/:box', allowed: BUSINESS },
  { route: 'GET /api/v1/desk/:box/csv', allowed: BUSINESS },
  { route: 'GET /api/v1/me/phrases', allowed: BUSINESS },
  { route: 'POST /api/v1/me/phrases', allowed: BUSINESS, body: { text: '同意' } },
  { route: 'DELETE /api/v1/me/phrases/:phrase', allowed: BUSINESS },
  { route: 'GET /api/v1/me/signature', allowed: BUSINESS },
  { route: 'PUT /api/v1/me/signature', allowed: BUSINESS, body: { strokes: [[0, 0]] } },
  { route: 'DELETE /api/v1/me/signature', allowed: BUSINESS },

  { route: 'GET /api/v1/policy/packs', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/packs/:id', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/packs/:id/:on', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/shelf', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/packs/:id/:on/book', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/packs/:id/:on/articles/csv', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/packs/:id/:on/rules/csv', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/packs/:id/:on/charts/:chart', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/packs/:id/:on/charts/:chart/svg', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/clauses/:instrument/:article', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/standing', allowed: READS_LAW },

  // Of the housing-security division: everybody whose mandate covers it.
  { route: 'GET /api/v1/statistics', allowed: SEES_FIGURES, but: NOT_HERE, query: FIGURES_HERE },
  {
    route: 'GET /api/v1/measures/:id/entries',
    allowed: SEES_FIGURES,
    but: NOT_HERE,
    query: FIGURES_HERE,
  },
  {
    route: 'GET /api/v1/supplied-figures',
    allowed: SEES_FIGURES,
    but: NOT_HERE,
    query: `?organ=demo-housing&division=${HERE}&period=2018`,
  },
  {
    route: 'POST /api/v1/supplied-figures',
    allowed: ['division-head', 'office-reviewer', 'disclosure-office'],
    but: NOT_HERE,
    body: { organ: 'demo-housing', division: HERE, period: '2018', key: 'received', value: 'none' },
  },

  { route: 'GET /api/v1/policy/standing/csv', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/checks', allowed: READS_LAW },
  {
    route: 'POST /api/v1/policy/checks',
    allowed: ['policy-officer'],
    body: { kind: 'scenarios', pack: 'no-such-pack', effectiveFrom: '2018-01-01' },
  },
  { route: 'GET /api/v1/policy/checks/:check', allowed: READS_LAW },
  { route: 'POST /api/v1/policy/checks/:check/cancellation', allowed: ['policy-officer'] },
  { route: 'GET /api/v1/policy/reports', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/reports/:hash', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/reports/:hash/csv', allowed: READS_LAW },
  { route: 'GET /api/v1/policy/folder', allowed: ['policy-officer'] },
  { route: 'POST /api/v1/policy/folder/adoption', allowed: ['policy-officer'] },
  {
    route: 'POST /api/v1/policy/rehearsals',
    allowed: ['policy-officer'],
    body: { pack: 'no-such-pack', effectiveFrom: '2018-01-01' },
  },
  { route: 'GET /api/v1/policy/rehearsals/:report', allowed: ['policy-officer'] },
  {
    route: 'POST /api/v1/policy/rehearsals/:report/readings',
    allowed: ['policy-officer'],
    body: { hash: 'no-such-report' },
  },
  { route: 'POST /api/v1/policy/proposals', allowed: ['policy-officer'], body: NO_CANDIDATE },
  { route: 'POST /api/v1/policy/activations', allowed: ['policy-officer'], body: NO_CANDIDATE },
  {
    route: 'POST /api/v1/policy/migrations',
    allowed: ['policy-officer'],
    body: { pack: 'no-such-pack', effectiveFrom: '2018-01-01', dryRun: true },
  },
  { route: 'GET /api/v1/assessments', allowed: READS_LAW, query: '?period=2018-02' },
  { route: 'GET /api/v1/assessments/schemes', allowed: READS_LAW, query: '?year=2018' },
  { route: `GET ${SCORES}/bulletin`, allowed: READS_SCORES, but: NOT_HERE },
  { route: `GET ${SCORES}/units/:unit`, allowed: READS_SCORES, but: NOT_HERE },
  { route: `GET ${SCORES}/units/:unit/kept`, allowed: READS_SCORES, but: NOT_HERE },
  {
    route: `POST ${SCORES}/units/:unit/evidence`,
    allowed: SELF_SCORING,
    but: NOT_HERE,
    body: { evidence: 'training-joined', value: true },
  },
  { route: `POST ${SCORES}/units/:unit/self-score`, allowed: SELF_SCORING, but: NOT_HERE, body: {} },
  { route: `POST ${SCORES}/units/:unit/review`, allowed: REVIEWING, body: {} },
  { route: `POST ${SCORES}/publicity`, allowed: REVIEWING },
  {
    route: `POST ${SCORES}/units/:unit/appeals`,
    allowed: SELF_SCORING,
    but: NOT_HERE,
    body: { criterion: 'late', entries: [{ case: 'no-such-case', seq: 1 }], grounds: '有异议' },
  },
  {
    route: `POST ${SCORES}/units/:unit/appeals/:appeal/answer`,
    allowed: REVIEWING,
    body: { upheld: false, reason: '不成立' },
  },
  { route: `POST ${SCORES}/units/:unit/decision`, allowed: ['deputy-in-charge', 'principal'] },
  { route: 'GET /api/v1/ledger/verification', allowed: ['auditor'] },
  { route: 'GET /api/v1/ledger/verification/progress', allowed: ['auditor'] },
  { route: 'GET /api/v1/ledger/replay/progress', allowed: ['auditor'] },
  { route: 'GET /api/v1/ledger/checkpoint', allowed: ['auditor'] },
  { route: 'GET /api/v1/installation', allowed: ADMINISTRATORS },

  { route: 'GET /api/v1/organs', allowed: ALL_ROLES },
  {
    route: 'POST /api/v1/organs',
    allowed: ['system-admin'],
    body: { id: 'demo-reform', kind: 'organ', name: '甲', documentCodes: [], parentId: 'demo-reform' },
  },
  {
    route: 'PUT /api/v1/organs/:id',
    allowed: ['system-admin'],
    body: { name: '示范省发展和改革委员会', documentCodes: ['示发改'] },
  },
  { route: 'PUT /api/v1/organs/:id/parent', allowed: ['security-admin'], body: {} },
  { route: 'PUT /api/v1/organs/:id/closing', allowed: ['system-admin'], body: { on: '2018-04-01' } },
  { route: 'GET /api/v1/persons', allowed: ALL_ROLES, query: '?organ=demo-reform' },
  {
    route: 'POST /api/v1/persons',
    allowed: ['system-admin'],
    body: { name: '新来人', organ: 'demo-reform' },
  },
  {
    route: 'PUT /api/v1/persons/:person',
    allowed: ['system-admin'],
    body: { name: '林拟稿', organ: 'demo-reform' },
  },
  { route: 'GET /api/v1/posts', allowed: ADMINISTRATORS, query: '?organ=demo-reform' },
  { route: 'POST /api/v1/posts', allowed: ['system-admin'], body: { organ: 'demo-reform', title: '新岗' } },
  { route: 'PUT /api/v1/posts/:id/title', allowed: ['system-admin'], body: { title: '发展改革委拟稿人' } },
  {
    route: 'PUT /api/v1/posts/:id/roles',
    allowed: ['security-admin'],
    body: { roles: [{ role: 'drafter', organ: 'demo-reform' }] },
  },
  {
    route: 'POST /api/v1/appointments',
    allowed: ['security-admin'],
    body: { person: 'nobody-known', post: 'demo-reform-drafter', from: '2018-03-01' },
  },
  {
    route: 'PUT /api/v1/appointments/:id/last-day',
    allowed: ['security-admin'],
    body: { lastDay: '2000-01-01' },
  },
  { route: 'GET /api/v1/loans', allowed: ADMINISTRATORS, query: '?organ=demo-reform' },
  {
    route: 'POST /api/v1/loans/substitutions',
    allowed: ['security-admin'],
    body: { ...TERMS, post: 'demo-reform-drafter' },
  },
  {
    route: 'POST /api/v1/loans/delegations',
    allowed: ['security-admin'],
    body: { ...TERMS, roles: ['drafter'] },
  },
  { route: 'POST /api/v1/loans/:id/revocation', allowed: ['security-admin'] },

  { route: 'GET /api/v1/accounts', allowed: ADMINISTRATORS, query: '?organ=demo-reform' },
  {
    route: 'POST /api/v1/accounts',
    allowed: ['system-admin'],
    body: { person: 'demo-lin', username: 'linnigao2' },
  },
  { route: 'POST /api/v1/accounts/:person/password-reset', allowed: ['system-admin'] },
  { route: 'PUT /api/v1/accounts/:person/enabled', allowed: ['system-admin'], body: { enabled: true } },
  { route: 'DELETE /api/v1/accounts/:person/lock', allowed: ['system-admin'] },
  { route: 'DELETE /api/v1/accounts/:person/sessions', allowed: ['system-admin'] },
  { route: 'GET /api/v1/persons/:person/tokens', allowed: ADMINISTRATORS },
  { route: 'DELETE /api/v1/persons/:person/tokens/:token', allowed: ['system-admin'] },
  { route: 'GET /api/v1/persons/:person/handover', allowed: ADMINISTRATORS },
  {
    route: 'POST /api/v1/persons/:person/handover/posts',
    allowed: ['security-admin'],
    body: { lastDay: '2018-03-01', successions: [], reason: '调离' },
  },
  // Whoever sees no case of theirs is told of none.
  { route: 'GET /api/v1/persons/:person/handover/tasks', allowed: SIGNED_IN },
  {
    route: 'POST /api/v1/persons/:person/handover/tasks',
    allowed: SIGNED_IN,
    body: { to: 'demo-hua', reason: '调离' },
  },
  {
    route: 'POST /api/v1/persons/:person/handover/closing',
    allowed: ['system-admin'],
    body: { reason: '调离' },
  },
  { route: 'GET /api/v1/audit', allowed: ['auditor'] },
  { route: 'GET /api/v1/audit/csv', allowed: ['auditor'] },
  { route: 'GET /api/v1/audit/words', allowed: ['auditor'] },
  {
    route: 'GET /api/v1/past/cases/:id',
    allowed: SEES_CASE,
    otherwise: 'not-visible',
    query: '?on=2018-03-01',
  },
  { route: 'GET /api/v1/past/documents', allowed: SIGNED_IN, query: '?on=2018-03-01' },
  { route: 'GET /api/v1/duties', allowed: ALL_ROLES },
  { route: 'GET /api/v1/calendar/:year', allowed: ALL_ROLES },
  { route: 'GET /api/v1/calendar/arrangements', allowed: ALL_ROLES },
  { route: 'GET /api/v1/calendar/proposals/:year', allowed: ALL_ROLES },
  { route: 'POST /api/v1/calendar/checks', allowed: ALL_ROLES, body: { year: 2027, text: 'x' } },
  {
    route: 'POST /api/v1/calendar/proposals',
    allowed: ['policy-officer', 'system-admin'],
    body: { year: 2027, text: 'x' },
  },
  {
    route: 'POST /api/v1/calendar/proposals/:year/adoption',
    allowed: ['policy-officer'],
    body: { digest: 'x' },
  },
  {
    route: 'POST /api/v1/calendar/proposals/:year/withdrawal',
    allowed: ['policy-officer', 'system-admin'],
    body: { digest: 'x', reason: '误录' },
  },

  // Last, for they end sessions and use up attempts.
  {
    route: 'POST /api/v1/sessions',
    allowed: CALLERS,
    body: { username: 'no-such-user', password: 'wrong' },
  },
  { route: 'DELETE /api/v1/sessions/current', allowed: SIGNED_IN },
];
