import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { DraftView, DraftWritten } from '../../annual-report/index.js';
import type { LocalDate } from '../../kernel/index.js';
import { ReportFileDto } from './report-file.dto.js';
import { ReadNoteDto } from './validation-answer.dto.js';

const WHOSE = ['department', 'government'] as const;
const STAGES = ['open', 'public', 'ended'] as const;
type Saved = NonNullable<DraftView['saved']>;
type Begun = NonNullable<DraftView['case']>;

/** Whose report of which year, as the address names it. */
export class ReportDraftPath {
  @ApiProperty({ description: '机关的编号', example: 'demo-housing' })
  @IsString()
  @MaxLength(80)
  organ!: string;

  @ApiProperty({ description: '报告年度', example: 2018 })
  @Type(() => Number)
  @IsInt()
  @Min(2008)
  @Max(2099)
  year!: number;
}

/** A draft as it is to stand. */
export class WriteReportDraftDto {
  @ApiProperty({ type: String, nullable: true, description: '表式编号；null 用当年的' })
  @ValidateIf((one: WriteReportDraftDto) => one.form !== null)
  @IsString()
  @MaxLength(80)
  form!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '表样；null 用第一种' })
  @ValidateIf((one: WriteReportDraftDto) => one.variant !== null)
  @IsString()
  @MaxLength(80)
  variant!: string | null;

  @ApiProperty({ enum: WHOSE, description: '本机关的、本级政府的' })
  @IsIn(WHOSE)
  whose!: DraftWritten['whose'];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '人写的文字，全部：段落编号 → 文字',
  })
  @IsObject()
  texts!: Record<string, unknown>;

  @ApiPropertyOptional({
    type: ReportFileDto,
    nullable: true,
    description: '上年的报告：读出其中的数和文字，文件不保存；不写保持原样，null 去掉',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportFileDto)
  previous?: ReportFileDto | null;

  @ApiPropertyOptional({ description: '声明内容不涉及国家秘密；第一次保存时必须声明' })
  @IsOptional()
  @IsBoolean()
  declaredNonSecret?: boolean;
}

class SavedDto implements Saved {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly at!: string;
}

class BegunCaseDto implements Begun {
  @ApiProperty({ description: '件的编号' })
  readonly id!: string;

  @ApiProperty({ enum: STAGES, description: '办理中、已公布' })
  readonly stage!: Begun['stage'];
}

class KeptPreviousDto {
  @ApiProperty({ description: '文件名' })
  readonly name!: string;

  @ApiProperty({ description: '报告年度' })
  readonly year!: number;

  @ApiProperty({ description: '表式编号' })
  readonly form!: string;

  @ApiProperty({ type: [ReadNoteDto], description: '读入时没有采用、没有认出什么' })
  readonly notes!: readonly ReadNoteDto[];
}

class ReportDueDto {
  @ApiProperty({ enum: WHOSE })
  readonly whose!: DraftWritten['whose'];

  @ApiProperty({ type: String, format: 'date', description: '最迟哪天公布' })
  readonly on!: LocalDate;

  @ApiProperty({ description: '条文是否核实过；没有核实的只提醒' })
  readonly established!: boolean;
}

class VariantChoiceDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;
}

class FormChoiceDto extends VariantChoiceDto {
  @ApiProperty({ description: '是不是这一年度的表式' })
  readonly ofYear!: boolean;

  @ApiProperty({ type: [VariantChoiceDto], description: '表样' })
  readonly variants!: readonly VariantChoiceDto[];
}

/** A draft, and what may be chosen for it. */
export class ReportDraftDto {
  @ApiProperty({ description: '保存过几次；0 是还没有草稿' })
  readonly version!: number;

  @ApiProperty({ type: String, nullable: true, description: '表式编号；null 是当年的' })
  readonly form!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '表样；null 是第一种' })
  readonly variant!: string | null;

  @ApiProperty({ enum: WHOSE })
  readonly whose!: DraftWritten['whose'];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '人写的文字，按段落编号',
  })
  readonly texts!: Readonly<Record<string, string>>;

  @ApiProperty({ type: KeptPreviousDto, nullable: true, description: '上传过的上年报告' })
  readonly previous!: KeptPreviousDto | null;

  @ApiProperty({ type: SavedDto, nullable: true, description: '谁最后保存' })
  readonly saved!: SavedDto | null;

  @ApiProperty({ description: '是否已有人声明不涉及国家秘密' })
  readonly declared!: boolean;

  @ApiProperty({ type: BegunCaseDto, nullable: true, description: '已立的件；无权查看的是 null' })
  readonly case!: BegunCaseDto | null;

  @ApiProperty({ type: [FormChoiceDto], description: '可选的表式' })
  readonly forms!: readonly FormChoiceDto[];

  @ApiProperty({ type: [ReportDueDto], description: '公布期限' })
  readonly due!: readonly ReportDueDto[];
}
