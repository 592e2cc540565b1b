import { ApiProperty } from '@nestjs/swagger';
import { STAGE_LABELS } from '../../assessment/index.js';

/** How far a score has come. */
export const STAGE = {
  enum: Object.keys(STAGE_LABELS),
  description: `依次为${Object.values(STAGE_LABELS).join('、')}`,
};

/** How the next rank after equal ones is counted. */
export const TIES = {
  enum: ['same-rank-then-skip', 'same-rank-no-skip'],
  description: '同分同名次：same-rank-then-skip 其后跳过；same-rank-no-skip 不跳过',
} as const;

/** A unit's total among others. */
export class RankedUnitDto {
  @ApiProperty({ description: '被考核单位' })
  readonly unit!: string;

  @ApiProperty({ type: Number, nullable: true, description: '得分；无法计分的为 null' })
  readonly points!: number | null;

  @ApiProperty({ description: '满分' })
  readonly outOf!: number;

  @ApiProperty({ type: String, nullable: true, description: '等次的编号' })
  readonly band!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: '名次；无法计分的、还不能看名次的为 null' })
  readonly rank!: number | null;

  @ApiProperty({ description: '与其他单位并列' })
  readonly tied!: boolean;
}
