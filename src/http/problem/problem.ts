import type { Refusal } from '../../kernel/index.js';

/** RFC 9457 problem details, with every reason. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly refusals: readonly Refusal[];
}

/** What each kind of reason means to an HTTP client; everything else is 422: understood, and refused by a rule. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'login-failed': 401,
  'password-expired': 401,
  'token-invalid': 401,
  'csrf-mismatch': 403,
  'case-sealed': 403,
  'no-mandate': 403,
  'separation-of-duties': 403,
  'permission-missing': 403,
  'permission-elsewhere': 403,
  'system-only': 403,
  'not-visible': 404,
  unknown: 404,
  'rehearsal-unknown': 404,
  'candidate-unknown': 404,
  'measure-unknown': 404,
  'same-person': 403,
  'pack-not-activated': 409,
  'proposal-missing': 409,
  'proposal-stale': 409,
  'rehearsal-stale': 409,
  'rehearsal-unread': 409,
  'report-differs': 409,
  'report-begun': 409,
  'already-active': 409,
  'folder-not-activated': 409,
  'too-many-checks': 429,
  'printer-busy': 429,
  'administrator-account': 403,
  'self-grant': 403,
  'event-unknown': 400,
  'event-not-possible': 409,
  'step-not-open': 409,
  'not-applicable': 409,
  'not-reviewed': 409,
  'take-back-too-late': 409,
  'stale-version': 412,
  'version-required': 428,
  'idempotency-key-required': 400,
  'idempotency-key-reused': 409,
  'body-invalid': 400,
  'too-large': 413,
  'media-type-unsupported': 415,
  'period-invalid': 400,
  'organ-unknown': 404,
  'scheme-unknown': 404,
  'unit-unknown': 404,
  'evidence-unknown': 404,
  'appeal-unknown': 404,
  'nothing-stated': 404,
  'own-unit': 403,
  'not-of-unit': 403,
  'reviewed-by-same': 403,
  'not-public': 409,
  'wrong-stage': 409,
  'score-public': 409,
  'period-not-over': 409,
  'publicity-running': 409,
  'units-not-reviewed': 409,
  'appeal-late': 409,
  'appeal-pending': 409,
  'appeal-answered': 409,
  'appeals-open': 409,
  'account-locked': 429,
  'address-throttled': 429,
};

const TITLES: Readonly<Record<number, string>> = {
  400: '请求内容有误',
  401: '未登录或登录已失效',
  403: '不在您的职责范围',
  404: '没有找到',
  405: '不支持这种请求方式',
  409: '当前状态不能进行此操作',
  412: '内容已有变动',
  413: '内容过大',
  415: '不支持这种内容类型',
  422: '不符合规定',
  428: '须说明所依据的版本',
  429: '尝试过于频繁',
  500: '系统内部错误',
  503: '服务暂不可用',
};

/** Status of a list of reasons: that of the gravest for the client — who he is, whether it exists, whether it is fresh, then the rules. */
const GRAVITY = [401, 404, 403, 428, 412, 429, 413, 415, 400, 409, 422];

/** The problem that a list of refusals makes. */
export function problemOf(refusals: readonly Refusal[]): Problem {
  const statuses = refusals.map((reason) => STATUS_OF_CODE[reason.code] ?? 422);
  const status = GRAVITY.find((one) => statuses.includes(one)) ?? 422;
  const detail = refusals.map((reason) => reason.message).join('；');
  return { type: 'about:blank', title: titleOf(status), status, detail, refusals };
}

/** The Chinese title of a status. */
export function titleOf(status: number): string {
  return TITLES[status] ?? (status < 500 ? '请求不能处理' : '系统内部错误');
}
