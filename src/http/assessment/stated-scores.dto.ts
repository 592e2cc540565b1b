import { ApiProperty } from '@nestjs/swagger';
import type { Instant, LocalDate } from '../../kernel/index.js';

/** Who did something, and where the ledger has it. */
export class ScoreDeedDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: Instant;

  @ApiProperty({ type: 'integer', description: '在当年考核台账中的序号' })
  readonly seq!: number;
}

/** A score as somebody stood behind it. */
export class StatedScoreDto extends ScoreDeedDto {
  @ApiProperty({ type: Number, nullable: true, description: '当时的得分；当时无法计分的为 null' })
  readonly points!: number | null;

  @ApiProperty({ type: String, nullable: true, description: '等次的编号' })
  readonly band!: string | null;

  @ApiProperty({ type: String, format: 'date', description: '截至哪一天计算' })
  readonly asOf!: LocalDate;

  @ApiProperty({ description: '计分表的摘要' })
  readonly sheet!: string;

  @ApiProperty({ description: '说明；没有的为空' })
  readonly note!: string;
}

/** An entry that should not have cost points. */
export class AppealedEntryDto {
  @ApiProperty({ description: '台账的件' })
  readonly case!: string;

  @ApiProperty({ type: 'integer', description: '件内序号' })
  readonly seq!: number;
}

/** What evidence should have said. */
export class StatedCorrectionDto {
  @ApiProperty({ description: '佐证的编号' })
  readonly evidence!: string;

  @ApiProperty({
    description: '应有的值：数、是否，或等次的编号',
    oneOf: [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }],
  })
  readonly value!: number | boolean | string;
}

/** What an appeal was answered. */
export class AppealAnswerDto extends ScoreDeedDto {
  @ApiProperty({ description: 'true 支持，false 不支持' })
  readonly upheld!: boolean;

  @ApiProperty({ description: '理由' })
  readonly reason!: string;

  @ApiProperty({ type: StatedCorrectionDto, nullable: true, description: '更正的佐证；没有更正的为 null' })
  readonly corrected!: StatedCorrectionDto | null;
}

/** 申诉 */
export class FiledAppealDto extends ScoreDeedDto {
  @ApiProperty({ description: '所申诉的项的编号' })
  readonly criterion!: string;

  @ApiProperty({ type: [AppealedEntryDto], description: '对哪几条有异议' })
  readonly entries!: readonly AppealedEntryDto[];

  @ApiProperty({ description: '理由' })
  readonly grounds!: string;

  @ApiProperty({ type: AppealAnswerDto, nullable: true, description: '答复；还没有答复的为 null' })
  readonly answer!: AppealAnswerDto | null;
}
