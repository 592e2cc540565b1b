import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

const KINDS = ['working-day', 'weekend', 'holiday', 'make-up-workday'] as const;
type Kind = (typeof KINDS)[number];
const KIND = {
  enum: KINDS,
  description: 'working-day 工作日；weekend 周休息日；holiday 节假日；make-up-workday 调休上班日',
};
/** As much as a calendar file may be. */
const TEXT_MAX = 64 * 1024;

/** A day that does not simply follow the week. */
export class NamedDayDto {
  @ApiProperty({ format: 'date' })
  readonly date!: string;

  @ApiProperty(KIND)
  readonly kind!: Kind;

  @ApiProperty({ description: '节假日名称' })
  readonly name!: string;
}

/** A year of the calendar. */
export class CalendarYearDto {
  @ApiProperty({ type: 'integer' })
  readonly year!: number;

  @ApiProperty({ type: 'integer' })
  readonly workingDays!: number;

  @ApiProperty({ type: [NamedDayDto], description: '放假、调休上班和通知特别写明的日子' })
  readonly named!: readonly NamedDayDto[];

  @ApiProperty({ type: [String], description: '依据的通知；文号未经核实的已注明' })
  readonly sources!: readonly string[];

  @ApiProperty({ format: 'date', description: '已知通知的第一天' })
  readonly first!: string;

  @ApiProperty({ format: 'date', description: '已知通知的最后一天；之后不推算' })
  readonly horizon!: string;

  @ApiProperty({ description: '工作日历文件的名称' })
  readonly file!: string;
}

/** The text of a year's file. */
export class ProposedYearDto {
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2100 })
  @IsInt()
  @Min(2_000)
  @Max(2_100)
  year!: number;

  @ApiProperty({ description: `<年份>.yaml 的内容，格式见 policies/README.md，不超过 64 KB` })
  @IsString()
  @MaxLength(TEXT_MAX)
  text!: string;
}

/** Something wrong in a calendar file. */
export class CalendarFaultDto {
  @ApiProperty()
  readonly file!: string;

  @ApiProperty({ type: 'integer' })
  readonly line!: number;

  @ApiProperty()
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** A day that would count as something else than now. */
export class ChangedDayDto {
  @ApiProperty({ format: 'date' })
  readonly date!: string;

  @ApiProperty({ ...KIND, type: String, nullable: true })
  readonly before!: Kind | null;

  @ApiProperty(KIND)
  readonly after!: Kind;
}

/** What the check of a proposed year found. */
export class CalendarCheckDto {
  @ApiProperty()
  readonly fits!: boolean;

  @ApiProperty({ type: [CalendarFaultDto] })
  readonly faults!: readonly CalendarFaultDto[];

  @ApiProperty({ type: [ChangedDayDto], description: '装入后与现在不同的日子，不超过 400 天' })
  readonly changes!: readonly ChangedDayDto[];

  @ApiProperty({ description: '由谁怎样装入' })
  readonly installation!: string;
}
