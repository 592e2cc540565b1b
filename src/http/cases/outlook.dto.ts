import { ApiProperty } from '@nestjs/swagger';
import type { ActAhead, MoveOutlook, Outlook, StateOutlook, TrackEntry, WayAhead } from '../../workflow/index.js';

const REFUSAL = { $ref: '#/components/schemas/Refusal' } as const;

type Refusals = MoveOutlook['missing'];
type Clauses = MoveOutlook['clause'];
type Terms = ActAhead['terms'];
type Waiting = StateOutlook['waitingFor'];

/** 在办环节 */
export class StateOutlookDto implements StateOutlook {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: [String] })
  clause!: Clauses;

  @ApiProperty({
    description: '待办任务，可由谁办',
    type: 'array',
    items: {
      type: 'object',
      required: ['task', 'roles', 'persons', 'opened'],
      properties: {
        task: { type: 'string' },
        roles: {
          type: 'array',
          items: {
            type: 'object',
            required: ['role', 'organ'],
            properties: { role: { type: 'string' }, organ: { type: 'string' } },
          },
        },
        persons: { type: 'array', items: { type: 'string' } },
        opened: { type: 'boolean' },
      },
    },
  })
  waitingFor!: Waiting;
}

/** 可能的操作 */
export class MoveOutlookDto implements MoveOutlook {
  @ApiProperty()
  event!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty()
  state!: string;

  @ApiProperty({ type: [String] })
  clause!: Clauses;

  @ApiProperty({ description: '本人是否可以试办' })
  mine!: boolean;

  @ApiProperty({ type: [String], description: '可选的结论' })
  outcomes!: readonly string[];

  @ApiProperty({ type: [String], description: '可退回的环节' })
  targets!: readonly string[];

  @ApiProperty({ type: 'array', items: REFUSAL, description: '还差什么' })
  missing!: Refusals;
}

/** 下一步 */
export class OutlookDto implements Outlook {
  @ApiProperty({ type: [StateOutlookDto] })
  states!: readonly StateOutlookDto[];

  @ApiProperty({ type: [MoveOutlookDto] })
  moves!: readonly MoveOutlookDto[];
}

/** 轨迹的一行 */
export class TrackEntryDto implements TrackEntry {
  @ApiProperty()
  seq!: number;

  @ApiProperty({ type: String })
  at!: TrackEntry['at'];

  @ApiProperty()
  event!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: String, nullable: true })
  state!: string | null;

  @ApiProperty({ type: String, nullable: true })
  stateLabel!: string | null;

  @ApiProperty({ type: [String] })
  clause!: Clauses;

  @ApiProperty()
  person!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  onBehalfOf!: string | null;

  @ApiProperty({ type: String, nullable: true })
  outcome!: string | null;

  @ApiProperty({ type: String, nullable: true })
  opinion!: string | null;

  @ApiProperty()
  hash!: string;
}

/** 前路的一步 */
export class ActAheadDto {
  @ApiProperty()
  event!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty()
  state!: string;

  @ApiProperty()
  stateLabel!: string;

  @ApiProperty({ type: [String], description: '可办的角色；系统所为的为空' })
  roles!: readonly string[];

  @ApiProperty({
    description: '在此环节起算的期限；wd 为工作日，d 为日',
    type: 'array',
    items: {
      type: 'object',
      required: ['id', 'clause', 'amount', 'unit'],
      properties: {
        id: { type: 'string' },
        clause: { type: 'array', items: { type: 'string' } },
        amount: { type: 'integer' },
        unit: { type: 'string', enum: ['wd', 'd'] },
      },
    },
  })
  terms!: Terms;
}

/** 前路 */
export class WayAheadDto implements Pick<WayAhead, 'toward' | 'outcome' | 'situations'> {
  @ApiProperty()
  toward!: string;

  @ApiProperty({ enum: ['found', 'none', 'too-far'] })
  outcome!: WayAhead['outcome'];

  @ApiProperty({ type: [ActAheadDto] })
  acts!: readonly ActAheadDto[];

  @ApiProperty()
  situations!: number;
}

