import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsBoolean, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import {
  BuildReport,
  renderReport,
  REPORT_FORMATS,
  REPORT_TYPES,
  type ReportFormat,
} from '../../annual-report/index.js';
import type { Actor } from '../../identity/index.js';
import { refusal } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand, reply } from '../problem/refused.exception.js';

class ReportBuildDto {
  @ApiProperty({ description: '机关的编号', example: 'demo-housing' })
  @IsString()
  @MaxLength(80)
  organ!: string;

  @ApiProperty({ description: '报告年度', example: 2018 })
  @IsInt()
  @Min(2008)
  @Max(2099)
  year!: number;

  @ApiPropertyOptional({ description: '表式编号；不写用当年的' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  form?: string;

  @ApiPropertyOptional({ description: '表样，如 shandong-2017' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  variant?: string;

  @ApiPropertyOptional({ description: '人写的文字：段落编号 → 文字', type: Object })
  @IsOptional()
  @IsObject()
  texts?: Record<string, unknown>;

  @ApiPropertyOptional({ description: '定稿：还有待填的就拒绝，并列出' })
  @IsOptional()
  @IsBoolean()
  final?: boolean;
}

/** 编制年度报告 — written anew from the journal at each request; nothing of it is kept. */
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
  @ApiProduces(...REPORT_FORMATS.map((format) => REPORT_TYPES[format]))
  async build(
    @CurrentActor() actor: Actor,
    @Body() body: ReportBuildDto,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<Buffer> {
    const { organ, year, form = null, variant = null, final = false } = body;
    const format = formatFor(accept);
    const texts = textsOf(body.texts ?? {});
    const built = reply(
      await this.building.run(actor, { organ, year, form, variant, previous: null, texts, final }),
    );
    const bytes = reply(await renderReport(format, { ...built, browser: null }));
    void response
      .header(
        'content-type',
        format === 'html' ? `${REPORT_TYPES.html}; charset=utf-8` : REPORT_TYPES[format],
      )
      .header('content-disposition', `attachment; filename="report-${year}.${format}"`);
    return Buffer.from(bytes);
  }
}

/** The first format that is named; JSON where none is. */
function formatFor(accept = ''): ReportFormat {
  const named = accept.split(',').map((one) => one.split(';')[0]?.trim());
  return named.flatMap((type) => REPORT_FORMATS.filter((one) => REPORT_TYPES[one] === type))[0] ?? 'json';
}

function textsOf(texts: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const entries = Object.entries(texts);
  demand(
    entries
      .filter(([, text]) => typeof text !== 'string')
      .map(([id]) =>
        refusal({
          code: 'report-text-invalid',
          message: `段落“${id.slice(0, 40)}”不是文字`,
          cure: '写成 "段落编号": "文字"',
        }),
      ),
  );
  return Object.fromEntries(entries.map(([id, text]) => [id, String(text)]));
}
