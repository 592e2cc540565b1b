import { ApiProperty } from '@nestjs/swagger';
import type { ResolvedMandate } from '../../identity/index.js';

/** What the browser needs to know of its session; the cookie itself is out of its scripts' reach. */
export class SessionViewDto {
  @ApiProperty()
  person!: string;

  @ApiProperty({ description: '修改类请求放进 X-CSRF-Token' })
  csrfToken!: string;

  @ApiProperty()
  expiresAt!: string;

  @ApiProperty({ description: '须先修改一次性口令' })
  mustChangePassword!: boolean;
}

/** 我是谁 */
export class MeDto {
  @ApiProperty()
  person!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({
    description: '今天的职责',
    type: 'array',
    items: {
      type: 'object',
      required: ['role', 'organ', 'covers'],
      properties: {
        role: { type: 'string' },
        organ: { type: 'string' },
        onBehalfOf: { type: 'string' },
        lentAs: { type: 'string', enum: ['substitution', 'delegation'] },
        covers: { type: 'array', items: { type: 'string' } },
      },
    },
  })
  mandates!: readonly ResolvedMandate[];

  @ApiProperty({ type: String, nullable: true })
  csrfToken!: string | null;

  @ApiProperty()
  mustChangePassword!: boolean;
}
