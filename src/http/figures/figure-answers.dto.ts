import { ApiProperty } from '@nestjs/swagger';
import type { EntriesView, EntryLine, SuppliedFigure } from '../../figures/index.js';
import type { Instant, LocalDate } from '../../kernel/index.js';

class EntryLineDto implements EntryLine {
  @ApiProperty({ description: '办件编号；填报的数是它在台账中的编号' })
  readonly case!: string;

  @ApiProperty({ description: '台账第几条' })
  readonly seq!: number;

  @ApiProperty({ type: String })
  readonly on!: LocalDate;

  @ApiProperty({ type: String, nullable: true, description: '标题' })
  readonly title!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '办了什么' })
  readonly label!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '何人' })
  readonly name!: string | null;
}

/** A figure opened to the entries it rests on. */
export class EntriesAnswerDto implements EntriesView {
  @ApiProperty({ description: '统计口径编号' })
  readonly measure!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ description: '单位' })
  readonly unit!: string;

  @ApiProperty({ type: Number, nullable: true, description: '数；null 是不知道，不是 0' })
  readonly value!: number | null;

  @ApiProperty({ type: [EntryLineDto] })
  readonly entries!: EntryLineDto[];

  @ApiProperty({ description: '属于本人无权查看的办件的条数' })
  readonly hidden!: number;

  @ApiProperty({ description: '后面还有几条' })
  readonly more!: number;
}

/** A figure that somebody entered. */
export class SuppliedFigureDto implements SuppliedFigure {
  @ApiProperty({ description: '在台账中的编号，如 figures/12' })
  readonly id!: string;

  @ApiProperty()
  readonly seq!: number;

  @ApiProperty({ description: '机关编号' })
  readonly organ!: string;

  @ApiProperty({ type: String, nullable: true, description: '处室编号；null 是整个机关' })
  readonly division!: string | null;

  @ApiProperty({ description: '期间：年、季或月' })
  readonly period!: string;

  @ApiProperty({ description: '数据项的编号' })
  readonly key!: string;

  @ApiProperty({ type: Number, nullable: true, description: '数；null 是填报为不知道，不是 0' })
  readonly value!: number | null;

  @ApiProperty({ description: '出处或说明' })
  readonly note!: string;

  @ApiProperty({ description: '何人填报' })
  readonly person!: string;

  @ApiProperty({ type: String, description: '何时填报' })
  readonly at!: Instant;
}
