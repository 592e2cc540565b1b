import { ApiProperty } from '@nestjs/swagger';
import type { ShownSheet } from '../../assessment/index.js';
import type { ClauseRef, LocalDate } from '../../kernel/index.js';
import { SheetCriterionDto, SheetFigureDto } from './sheet-figures.dto.js';
import { SheetIndicatorDto, STATUS } from './sheet-indicators.dto.js';

/** The band that a total reached. */
export class SheetBandDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;
}

/** What a score makes of an annual assessment. */
export class SheetAnnualDto {
  @ApiProperty({ description: '年度考核的名称' })
  readonly of!: string;

  @ApiProperty({ description: '所占比例：0.04 即 4%' })
  readonly share!: number;

  @ApiProperty({ type: Number, nullable: true, description: '折合的分，满分 100' })
  readonly points!: number | null;
}

/** Points beyond the indicators. */
export class SheetBonusDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly ClauseRef[];

  @ApiProperty({ type: Boolean, nullable: true, description: '是否可以加分；不知道的为 null' })
  readonly open!: boolean | null;

  @ApiProperty({ description: '最多加几分' })
  readonly cap!: number;

  @ApiProperty({ type: Number, nullable: true })
  readonly points!: number | null;

  @ApiProperty({ type: [SheetCriterionDto] })
  readonly credits!: readonly SheetCriterionDto[];
}

/** Something that may strike a score. */
export class SheetVetoDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly ClauseRef[];

  @ApiProperty({ type: Boolean, nullable: true, description: '是否否决；不知道的为 null' })
  readonly strikes!: boolean | null;

  @ApiProperty({ type: SheetFigureDto, nullable: true, description: '看某项得分是否达标的为 null' })
  readonly figure!: SheetFigureDto | null;
}

/** A score down to its entries. */
export class ShownSheetDto implements ShownSheet {
  @ApiProperty({ description: '考核办法的编号' })
  readonly scheme!: string;

  @ApiProperty({ description: '考核办法的名称' })
  readonly label!: string;

  @ApiProperty({ description: '被考核的一类单位' })
  readonly group!: string;

  @ApiProperty({ description: '被考核单位' })
  readonly unit!: string;

  @ApiProperty({ description: '考核期：2018、2018-Q1 或 2018-03' })
  readonly period!: string;

  @ApiProperty({ type: String, format: 'date', description: '截至哪一天计算' })
  readonly asOf!: LocalDate;

  @ApiProperty({ description: 'false：办法只有节选' })
  readonly complete!: boolean;

  @ApiProperty(STATUS)
  readonly status!: 'scored' | 'not-applicable' | 'not-assessable';

  @ApiProperty({ type: Number, nullable: true, description: '得分；无法计分的为 null' })
  readonly points!: number | null;

  @ApiProperty({ description: '满分' })
  readonly outOf!: number;

  @ApiProperty({ type: SheetBandDto, nullable: true, description: '等次' })
  readonly band!: SheetBandDto | null;

  @ApiProperty({ type: SheetAnnualDto, nullable: true, description: '计入年度考核；办法没有写的为 null' })
  readonly annual!: SheetAnnualDto | null;

  @ApiProperty({ type: [SheetIndicatorDto], description: '指标' })
  readonly indicators!: readonly SheetIndicatorDto[];

  @ApiProperty({ type: [SheetBonusDto], description: '加分' })
  readonly bonus!: readonly SheetBonusDto[];

  @ApiProperty({ type: [SheetVetoDto], description: '一票否决' })
  readonly vetoes!: readonly SheetVetoDto[];

  @ApiProperty({ type: 'integer', description: '因无权查看而没有列出的台账条目有几条' })
  readonly hiddenEntries!: number;
}
