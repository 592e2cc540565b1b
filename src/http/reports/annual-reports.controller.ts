import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  FILE_FORMATS,
  SubmitReport,
  type FileFormat,
  type ReportFinding,
  type SubmitRequest,
} from '../../annual-report/index.js';
import type { Actor } from '../../identity/index.js';
import type { Refusal } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { CaseDto, caseDto } from '../cases/case.dto.js';
import { reply } from '../problem/refused.exception.js';
import { REFUSALS } from '../schemas.js';
import { OpenItemDto } from './report-answer.dto.js';
import { fileOf, ReportFileDto } from './report-file.dto.js';
import { ReportOfYearDto } from './report-of-year.dto.js';
import { textsOf } from './report-texts.js';
import { ReportFindingDto } from './validation-answer.dto.js';

const WHOSE = ['department', 'government'] as const;

class AnnualReportDto extends ReportOfYearDto {
  @ApiPropertyOptional({
    enum: WHOSE,
    description: '本机关的、本级政府的；公布期限不同。不写用草稿里的，或本机关的',
  })
  @IsOptional()
  @IsIn(WHOSE)
  whose?: SubmitRequest['whose'];

  @ApiPropertyOptional({ description: '拟稿处室编号；只在一个处室拟稿的可不填' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  division?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: '人写的文字：段落编号 → 文字；草稿里写过的保留，写 null 的去掉',
  })
  @IsOptional()
  @IsObject()
  texts?: Record<string, unknown>;

  @ApiPropertyOptional({ description: '上年的报告；不写用草稿里存的，或本系统公布的' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportFileDto)
  previous?: ReportFileDto;

  @ApiPropertyOptional({ type: [String], description: '公开渠道' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  channels?: string[];

  @ApiPropertyOptional({ enum: FILE_FORMATS, isArray: true, description: '附哪些文件；不写附全部三种' })
  @IsOptional()
  @IsArray()
  @IsIn(FILE_FORMATS, { each: true })
  formats?: FileFormat[];

  @ApiPropertyOptional({ description: '声明内容不涉及国家秘密；立件时必须声明' })
  @IsOptional()
  @IsBoolean()
  declaredNonSecret?: boolean;
}

class DueDayDto {
  @ApiProperty({ type: String, format: 'date', description: '最后一日' })
  readonly on!: string;

  @ApiProperty({ type: [String], description: '依据的条款' })
  readonly clause!: readonly string[];

  @ApiProperty({ description: '条文是否核实过；没有核实的只提醒，不据以评判' })
  readonly established!: boolean;
}

class AnnualReportAnswerDto {
  @ApiProperty({ type: CaseDto, description: '这一年度报告的件' })
  readonly case!: CaseDto;

  @ApiProperty({ description: '新立的件；否则是换成新的一稿' })
  readonly opened!: boolean;

  @ApiProperty({ type: DueDayDto, nullable: true, description: '最迟哪天公布；表式没有写的是 null' })
  readonly due!: DueDayDto | null;

  @ApiProperty({
    type: [OpenItemDto],
    description: '还要人办的；空着的格（cell）不妨碍送审',
  })
  readonly open!: readonly OpenItemDto[];

  @ApiProperty({ type: [ReportFindingDto], description: '校验发现的问题；error 的不改不能送审' })
  readonly findings!: readonly ReportFinding[];

  @ApiProperty({ ...REFUSALS, description: '做不出的文件和原因；其余的已附上' })
  readonly withoutFile!: readonly Refusal[];
}

/** 年度报告送入流程 — the report of a year becomes a document, and goes the way of every paper. */
@ApiTags('年度报告')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/annual-reports')
export class AnnualReportsController {
  constructor(private readonly submitting: SubmitReport) {}

  @Post()
  @HttpCode(200)
  @Needs('document.create')
  @ApiOperation({
    summary: '年度报告送入流程：立为草稿；同一机关同一年度已在拟稿的，换成新的一稿。重复提交不会另立一件',
  })
  @ApiOkResponse({ type: AnnualReportAnswerDto })
  async submit(@CurrentActor() actor: Actor, @Body() body: AnnualReportDto): Promise<AnnualReportAnswerDto> {
    const { organ, year, form = null, variant = null, whose = null, division = null } = body;
    const { view, opened, due, report, validation, withoutFile } = reply(
      await this.submitting.run(actor, {
        organ,
        year,
        form,
        variant,
        whose,
        division,
        texts: textsOf(body.texts ?? {}, true),
        previous: body.previous === undefined ? null : fileOf(body.previous),
        channels: body.channels ?? [],
        formats: body.formats ?? FILE_FORMATS,
        declaredNonSecret: body.declaredNonSecret ?? false,
        browser: null,
      }),
    );
    const { findings } = validation;
    return { case: caseDto(view), opened, due, open: report.open, findings, withoutFile };
  }
}
