import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { LocalDate } from '../../kernel/index.js';
import { IsDay } from '../identity/is-day.js';

/** Which day. */
export class PastDayDto {
  @ApiProperty({ format: 'date', description: '看哪一天结束时的样子' })
  @IsDay()
  on!: LocalDate;
}

/** Which day and which page. */
export class ListPastDto extends PastDayDto {
  @ApiPropertyOptional({ description: '上一页应答中的 next' })
  @IsOptional()
  @IsString()
  @MaxLength(512)
  cursor?: string;
}

/** A step in which a case stood. */
export class PastStateDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;
}

/** A paper as it stood at the end of a day. */
export class PastPaperDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty({ format: 'date' })
  readonly on!: string;

  @ApiProperty({ type: 'integer', description: '到那一天为止的台账条数' })
  readonly seq!: number;

  @ApiProperty({ format: 'date-time', description: '那一天之前最后一次变动' })
  readonly at!: string;

  @ApiProperty({ type: [PastStateDto] })
  readonly states!: readonly PastStateDto[];

  @ApiProperty({ type: String, nullable: true, description: '今天已封存的不再显示' })
  readonly title!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly attribute!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly documentType!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly documentNumber!: string | null;
}

/** A page of them. */
export class PastPageDto {
  @ApiProperty({ type: [PastPaperDto] })
  readonly items!: readonly PastPaperDto[];

  @ApiProperty({ type: String, nullable: true })
  readonly next!: string | null;
}
