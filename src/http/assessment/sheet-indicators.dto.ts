import { ApiProperty } from '@nestjs/swagger';
import type { SheetIndicator } from '../../assessment/index.js';
import type { ClauseRef } from '../../kernel/index.js';
import { SheetCriterionDto, SheetFigureDto } from './sheet-figures.dto.js';

/** How points came out, or why not. */
export const STATUS = {
  enum: ['scored', 'not-applicable', 'not-assessable'],
  description: 'scored 已计分；not-applicable 不适用；not-assessable 有未知的数，无法计分',
} as const;

/** What else points were read from. */
export class SheetReadingDto extends SheetFigureDto {
  @ApiProperty({ enum: ['part', 'whole', 'value'], description: 'part 分子；whole 分母；value 数值' })
  readonly as!: 'part' | 'whole' | 'value';
}

/** An indicator with its parts. */
export class SheetIndicatorDto implements SheetIndicator {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly ClauseRef[];

  @ApiProperty(STATUS)
  readonly status!: 'scored' | 'not-applicable' | 'not-assessable';

  @ApiProperty({ description: '办法写明的分值' })
  readonly weight!: number;

  @ApiProperty({ description: '这次的满分：不适用的各项已经分摊' })
  readonly outOf!: number;

  @ApiProperty({ type: Number, nullable: true })
  readonly points!: number | null;

  @ApiProperty({ type: String, nullable: true, description: '达到的档次的编号' })
  readonly grade!: string | null;

  @ApiProperty({ description: '被一票否决' })
  readonly vetoed!: boolean;

  @ApiProperty({ type: [SheetCriterionDto], description: '扣分' })
  readonly deductions!: readonly SheetCriterionDto[];

  @ApiProperty({ type: [SheetCriterionDto], description: '得分' })
  readonly credits!: readonly SheetCriterionDto[];

  @ApiProperty({ type: [SheetReadingDto], description: '据以计分的其他数' })
  readonly read!: readonly SheetReadingDto[];

  @ApiProperty({ type: () => [SheetIndicatorDto], description: '下级指标' })
  readonly parts!: readonly SheetIndicatorDto[];
}
