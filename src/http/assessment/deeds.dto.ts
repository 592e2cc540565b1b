import { ApiProperty } from '@nestjs/swagger';
import type { AssessmentDeed, Publicity } from '../../assessment/index.js';
import type { LocalDate } from '../../kernel/index.js';

const TYPES = [
  'EVIDENCE.SUPPLIED',
  'SCORE.SELF',
  'SCORE.REVIEWED',
  'SCORE.APPEALED',
  'SCORE.ANSWERED',
  'SCORE.DECIDED',
] as const;

/** What was entered into the ledger. */
export class AssessmentDeedDto implements AssessmentDeed {
  @ApiProperty({ enum: TYPES, description: '依次为报送佐证、自评、核分、申诉、答复申诉、审定' })
  readonly type!: string;

  @ApiProperty({ description: '考核办法的编号' })
  readonly scheme!: string;

  @ApiProperty({ description: '考核期' })
  readonly period!: string;

  @ApiProperty({ description: '被考核单位' })
  readonly unit!: string;

  @ApiProperty({ type: 'integer', description: '在当年考核台账中的序号；答复申诉时用作申诉的序号' })
  readonly seq!: number;

  @ApiProperty({ type: Number, nullable: true, description: '办理时的得分；无法计分的为 null' })
  readonly points!: number | null;

  @ApiProperty({ type: String, nullable: true, description: '等次的名称' })
  readonly band!: string | null;
}

/** What was made public. */
export class PublicityDto implements Publicity {
  @ApiProperty({ description: '考核办法的编号' })
  readonly scheme!: string;

  @ApiProperty({ description: '考核期' })
  readonly period!: string;

  @ApiProperty({ type: [String], description: '一并公示的单位' })
  readonly units!: readonly string[];

  @ApiProperty({ type: String, format: 'date', description: '可以申诉的最后一天' })
  readonly until!: LocalDate;
}
