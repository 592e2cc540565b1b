import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel/index.js';

const OBJECT = { type: 'object', additionalProperties: true } as const;

/** A word with the clause it rests on. */
export class WordDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: [String] })
  clause!: string[];

  @ApiProperty({ ...OBJECT, description: '清单项另有的内容，如理由所需的效力层级' })
  with!: JsonObject;
}

/** 结论 — what a step may be decided with. */
export class OutcomeWordDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ description: '办结后往哪里去：next 为下一环节' })
  to!: string;
}

/** 环节 */
export class StateWordDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty({ type: [String] })
  clause!: string[];

  @ApiProperty({ type: [OutcomeWordDto] })
  outcomes!: OutcomeWordDto[];

  @ApiProperty({ type: String, nullable: true, description: '办理时填写的表（清单名）' })
  form!: string | null;
}

/** 用语 — the Chinese words of a pack version, for a client to show what other answers name by id. */
export class WordsDto {
  @ApiProperty()
  pack!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  effectiveFrom!: string;

  @ApiProperty({ type: [StateWordDto], description: '公文流程的环节，按办理顺序' })
  states!: StateWordDto[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: '角色' })
  roles!: Record<string, string>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/WordDto' } },
    description: '清单：文种、公开属性、不公开理由、渠道、退文原因、保密审查表的栏目等',
  })
  lists!: Record<string, WordDto[]>;
}
