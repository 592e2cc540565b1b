import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const TEXT = { type: 'string' } as const;

/** What every refusal looks like to a client, as the description of the API names it. */
export const PROBLEM_SCHEMAS: Schemas = {
  Refusal: {
    type: 'object',
    required: ['code', 'message', 'clause', 'facts', 'cure', 'who'],
    properties: {
      code: { ...TEXT, description: '理由的固定编号，供程序使用' },
      message: { ...TEXT, description: '理由' },
      clause: { type: 'array', items: TEXT, description: '依据的条款；系统自身的理由为空' },
      facts: { type: 'object', description: '理由所依据的事实' },
      cure: { ...TEXT, description: '补救办法' },
      who: { type: 'array', items: TEXT, description: '可办的角色' },
      effect: { ...TEXT, description: '对公文的后果，如 return-to-organ 为退文' },
      rule: { ...TEXT, description: '作出判断的规则' },
    },
  },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'refusals'],
    properties: {
      type: TEXT,
      title: TEXT,
      status: { type: 'integer' },
      detail: TEXT,
      refusals: { type: 'array', items: { $ref: '#/components/schemas/Refusal' } },
    },
  },
};

/** Any endpoint can refuse, and each refuses in the same form. */
export const PROBLEM_RESPONSE = {
  description: '不予办理或出错：refusals[] 逐条写明理由、条款、补救办法和可办人员',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
} as const;
