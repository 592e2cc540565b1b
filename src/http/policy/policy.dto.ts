import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel/index.js';
import { OBJECT } from '../schemas.js';

/** When a version is in force. */
export class PackPeriodDto {
  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly effectiveTo!: string | null;
}

/** A pack and its versions. */
export class PackPeriodsDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: [PackPeriodDto] })
  readonly periods!: readonly PackPeriodDto[];
}

/** What a rule says where it fails. */
export class RuleRefusalDto {
  @ApiProperty()
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;

  @ApiProperty()
  readonly cure!: string;

  @ApiProperty({ type: [String], description: '可以补救的角色' })
  readonly by!: readonly string[];

  @ApiPropertyOptional()
  readonly effect?: string;
}

/** One cited requirement. */
export class RuleDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly pack!: string;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];

  @ApiProperty()
  readonly chart!: string;

  @ApiProperty({ type: [String], description: '在哪些事件上问' })
  readonly on!: readonly string[];

  @ApiPropertyOptional({ description: '适用条件（CEL）' })
  readonly when?: string;

  @ApiProperty({ description: '要求（CEL）' })
  readonly must!: string;

  @ApiProperty({ type: RuleRefusalDto })
  readonly refuse!: RuleRefusalDto;
}

/** A clause left to people. */
export class UnencodedDto {
  @ApiProperty()
  readonly clause!: string;

  @ApiProperty()
  readonly construct!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty()
  readonly accepted!: boolean;

  @ApiProperty()
  readonly by!: string;

  @ApiPropertyOptional()
  readonly source?: string;
}

/** An item of a closed list. */
export class ListItemDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String] })
  readonly clause!: readonly string[];

  @ApiProperty({ ...OBJECT, description: '清单自有的内容' })
  readonly with!: JsonObject;

  @ApiPropertyOptional()
  readonly source?: string;
}

/** A pack as it is in force on a day. */
@ApiExtraModels(ListItemDto)
export class PackViewDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly effectiveFrom!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly effectiveTo!: string | null;

  @ApiProperty()
  readonly sha256!: string;

  @ApiProperty({ type: [String] })
  readonly instruments!: readonly string[];

  @ApiProperty({ type: [RuleDto] })
  readonly rules!: readonly RuleDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(ListItemDto) } },
    description: '清单：文种、理由、渠道等',
  })
  readonly lists!: Readonly<Record<string, readonly ListItemDto[]>>;

  @ApiProperty({ type: [UnencodedDto] })
  readonly unencoded!: readonly UnencodedDto[];
}

/** What a clause is about. */
export class ClauseDto {
  @ApiProperty()
  readonly clause!: string;

  @ApiProperty({ description: '文件名称和文号' })
  readonly instrument!: string;

  @ApiProperty({ description: '要点（自撰摘要）' })
  readonly gist!: string;
}
