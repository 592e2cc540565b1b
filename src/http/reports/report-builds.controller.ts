import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, ValidateNested } from 'class-validator';
import type { FastifyReply } from 'fastify';
import {
  BuildReport,
  renderReport,
  REPORT_FORMATS,
  REPORT_TYPES,
  type BuiltReport,
  type ReportFormat,
} from '../../annual-report/index.js';
import type { Actor } from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { ReportBuildAnswerDto } from './report-answer.dto.js';
import { fileOf, ReportFileDto } from './report-file.dto.js';
import { ReportOfYearDto } from './report-of-year.dto.js';
import { textsOf } from './report-texts.js';

class ReportBuildDto extends ReportOfYearDto {
  @ApiPropertyOptional({ description: '人写的文字：段落编号 → 文字；不写用草稿里的', type: Object })
  @IsOptional()
  @IsObject()
  texts?: Record<string, unknown>;

  @ApiPropertyOptional({
    description: '上年的报告，用来比较、结转和核对雷同；不写用草稿里存的，或本系统公布的',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReportFileDto)
  previous?: ReportFileDto;

  @ApiPropertyOptional({ description: '定稿：还有待填的就拒绝，并列出' })
  @IsOptional()
  @IsBoolean()
  final?: boolean;
}

/** JSON is told to the last field; the others are files. */
const ANSWERS = Object.fromEntries(
  REPORT_FORMATS.map((format) => [
    REPORT_TYPES[format],
    {
      schema:
        format === 'json'
          ? { $ref: getSchemaPath(ReportBuildAnswerDto) }
          : { type: 'string', ...(format === 'html' ? {} : { format: 'binary' }) },
    },
  ]),
);

/** 编制年度报告 — written anew from the journal and the draft at each request; nothing of it is kept. */
@ApiTags('年度报告')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/report-builds')
export class ReportBuildsController {
  constructor(private readonly building: BuildReport) {}

  @Post()
  @HttpCode(200)
  @Needs('figures.read')
  @ApiOperation({ summary: '编制年度报告；格式由 Accept 定：JSON（不写即此）、HTML、PDF、Word、Excel' })
  @ApiExtraModels(ReportBuildAnswerDto)
  @ApiOkResponse({ description: '年度报告', content: ANSWERS })
  async build(
    @CurrentActor() actor: Actor,
    @Body() body: ReportBuildDto,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<Buffer> {
    const { organ, year, form = null, variant = null, final = false } = body;
    const format = formatFor(accept);
    const texts = body.texts === undefined ? null : textsOf(body.texts, false);
    const previous = body.previous === undefined ? null : fileOf(body.previous);
    const built = reply(
      await this.building.run(actor, { organ, year, form, variant, previous, texts, final }),
    );
    const bytes = reply(await renderReport(format, { ...built, browser: null }));
    void response
      .header(
        'content-type',
        format === 'html' ? `${REPORT_TYPES.html}; charset=utf-8` : REPORT_TYPES[format],
      )
      .header('content-disposition', `attachment; filename="report-${year}.${format}"`);
    return format === 'json' ? withFindings(bytes, built) : Buffer.from(bytes);
  }
}

/** The file itself, and beside it what is wrong with the report: it reads back as the same report. */
function withFindings(bytes: Uint8Array, { validation, previous }: BuiltReport): Buffer {
  const written = JSON.parse(Buffer.from(bytes).toString('utf8')) as Readonly<Record<string, unknown>>;
  const { findings, results } = validation;
  const before =
    previous === null
      ? null
      : {
          source: previous.source,
          name: previous.name,
          year: previous.filled.year,
          notes: previous.notes,
        };
  return Buffer.from(JSON.stringify({ ...written, findings, results, previous: before }, null, 2));
}

/** The first format that is named; JSON where none is. */
function formatFor(accept = ''): ReportFormat {
  const named = accept.split(',').map((one) => one.split(';')[0]?.trim());
  return named.flatMap((type) => REPORT_FORMATS.filter((one) => REPORT_TYPES[one] === type))[0] ?? 'json';
}
