import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { LocalDate } from '../../kernel/index.js';
import { IsDay } from '../identity/is-day.js';

const KINDS = ['working-day', 'weekend', 'holiday', 'make-up-workday'] as const;
type Kind = (typeof KINDS)[number];
const KIND = {
  enum: KINDS,
  description: 'working-day 工作日；weekend 周休息日；holiday 节假日；make-up-workday 调休上班日',
};
/** As much as a calendar file may be. */
const TEXT_MAX = 64 * 1024;

/** Which day's knowledge is asked for. */
export class CalendarAsOfDto {
  @ApiPropertyOptional({ format: 'date', description: '当日终了时所依的安排；不填即现在' })
  @IsOptional()
  @IsDay()
  asOf?: LocalDate;
}

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

  @ApiProperty({ description: '来自规则目录中的哪个文件，或台账 calendar 中采用的哪一条' })
  readonly file!: string;
}

const NAME_MAX = 100;
const SPANS_MAX = 60;

/** Days off that follow each other. */
export class HolidayFormDto {
  @ApiProperty({ description: '节假日名称' })
  @IsString()
  @MaxLength(NAME_MAX)
  name!: string;

  @ApiProperty({ description: '放假第一天，YYYY-MM-DD' })
  @IsString()
  @MaxLength(NAME_MAX)
  from!: string;

  @ApiProperty({ description: '放假最后一天，YYYY-MM-DD' })
  @IsString()
  @MaxLength(NAME_MAX)
  to!: string;
}

/** A day of rest on which people work. */
export class MakeUpFormDto {
  @ApiProperty({ description: '上班的日子，YYYY-MM-DD' })
  @IsString()
  @MaxLength(NAME_MAX)
  date!: string;

  @ApiProperty({ description: '为哪个节假日调休' })
  @IsString()
  @MaxLength(NAME_MAX)
  for!: string;
}

/** 放假通知 as it is filled in. What is wrong with single days is found by the check, all at once. */
export class NoticeFormDto {
  @ApiProperty({ description: '通知是关于什么的，如“2027年部分节假日安排”' })
  @IsString()
  @MaxLength(NAME_MAX)
  about!: string;

  @ApiProperty({ description: '发文字号；不知道的留空' })
  @IsString()
  @MaxLength(NAME_MAX)
  number!: string;

  @ApiProperty({ description: '成文日期，YYYY-MM-DD；不知道的留空' })
  @IsString()
  @MaxLength(NAME_MAX)
  signedOn!: string;

  @ApiProperty({ description: '原文的网址' })
  @IsString()
  @MaxLength(500)
  url!: string;

  @ApiProperty({ description: '录入的人是否与通知原文核对过文号和内容' })
  @IsBoolean()
  verified!: boolean;

  @ApiProperty({ type: [HolidayFormDto] })
  @IsArray()
  @ArrayMaxSize(SPANS_MAX)
  @ValidateNested({ each: true })
  @Type(() => HolidayFormDto)
  holidays!: HolidayFormDto[];

  @ApiProperty({ type: [MakeUpFormDto] })
  @IsArray()
  @ArrayMaxSize(SPANS_MAX)
  @ValidateNested({ each: true })
  @Type(() => MakeUpFormDto)
  makeUpWorkdays!: MakeUpFormDto[];
}

/** A year's arrangement: as a form, or as the text of its file. */
export class ProposedYearDto {
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2100 })
  @IsInt()
  @Min(2_000)
  @Max(2_100)
  year!: number;

  @ApiPropertyOptional({
    description: `<年份>.yaml 的内容，格式见 policies/README.md，不超过 64 KB；与 form 只填一个`,
  })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_MAX)
  text?: string;

  @ApiPropertyOptional({ type: NoticeFormDto, description: '逐项填写的通知；与 text 只填一个' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NoticeFormDto)
  form?: NoticeFormDto;
}

/** Which proposal is meant: the one that was read. */
export class ReadProposalDto {
  @ApiProperty({ description: '看过的那一份的摘要' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(NAME_MAX)
  digest!: string;
}

/** Why a proposal is not adopted. */
export class WithdrawProposalDto extends ReadProposalDto {
  @ApiProperty({ description: '为什么撤回' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
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

/** Open deadlines of one kind that move from one day to one other. */
export class MovedDeadlinesDto {
  @ApiProperty({ description: '期限名称' })
  readonly label!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: '现在的届满日；null 为尚不能确定',
  })
  readonly before!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date', description: '采用以后的届满日' })
  readonly after!: string | null;

  @ApiProperty({ type: 'integer', description: '涉及几件' })
  readonly cases!: number;

  @ApiProperty({ type: [String], description: '其中本人可见的办件编号' })
  readonly visible!: readonly string[];
}

/** What the check of a proposed year found. */
export class CalendarCheckDto {
  @ApiProperty({ type: 'integer' })
  readonly year!: number;

  @ApiProperty({ description: '没有矛盾，可以提请' })
  readonly fits!: boolean;

  @ApiProperty({ type: [CalendarFaultDto] })
  readonly faults!: readonly CalendarFaultDto[];

  @ApiProperty({ type: [ChangedDayDto], description: '采用以后与现在不同的日子，不超过 400 天' })
  readonly changes!: readonly ChangedDayDto[];

  @ApiProperty({ type: [MovedDeadlinesDto], description: '采用以后会移动的在办期限' })
  readonly moved!: readonly MovedDeadlinesDto[];

  @ApiProperty({ description: '内容与现在所依的完全相同' })
  readonly inUse!: boolean;

  @ApiProperty({ description: '写成文件的内容' })
  readonly text!: string;

  @ApiProperty({ description: '内容的摘要；有错时为空' })
  readonly digest!: string;
}

/** An arrangement that waits for a second person. */
export class CalendarProposalDto {
  @ApiProperty({ type: 'integer' })
  readonly year!: number;

  @ApiProperty()
  readonly digest!: string;

  @ApiProperty({ description: '提请人编号' })
  readonly person!: string;

  @ApiProperty({ description: '提请人' })
  readonly personName!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: 'integer', description: '台账 calendar 的条目' })
  readonly seq!: number;
}

/** A proposal with what it would change now. */
export class ReadCalendarProposalDto extends CalendarCheckDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly personName!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: 'integer' })
  readonly seq!: number;
}

/** An arrangement that two people adopted. */
export class AdoptedYearDto extends PickType(CalendarProposalDto, ['year', 'digest', 'at', 'seq'] as const) {
  @ApiProperty({ description: '提请人' })
  readonly proposedByName!: string;

  @ApiProperty({ description: '采用人' })
  readonly adoptedByName!: string;

  @ApiProperty({ description: '此后日历的版本' })
  readonly calendar!: string;

  @ApiProperty({ type: 'integer', description: '移动了几个在办期限' })
  readonly moved!: number;
}

/** What waits, and what was adopted. */
export class ArrangementsDto {
  @ApiProperty({ type: [CalendarProposalDto] })
  readonly proposals!: readonly CalendarProposalDto[];

  @ApiProperty({ type: [AdoptedYearDto], description: '最近的在前' })
  readonly adopted!: readonly AdoptedYearDto[];
}

/** What was entered into the ledger. */
export class CalendarDeedDto {
  @ApiProperty()
  readonly type!: string;

  @ApiProperty({ type: 'integer' })
  readonly year!: number;

  @ApiProperty()
  readonly digest!: string;

  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty({ type: 'integer', description: '移动了几个在办期限' })
  readonly moved!: number;
}
