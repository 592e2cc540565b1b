import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../identity/index.js';
import { refusal } from '../../kernel/index.js';
import { Printer, PRINT_FONTS } from '../../printing/index.js';
import {
  isSlipKind,
  SHEET_POLICY,
  SLIP_KINDS,
  SLIP_LABELS,
  Slips,
  type SlipKind,
} from '../../slips/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { RefusedException, reply } from '../problem/refused.exception.js';

const FORMATS = ['html', 'pdf'] as const;
const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

class SlipQueryDto {
  @ApiPropertyOptional({ enum: FORMATS, default: 'html', description: 'html 可在浏览器打印；pdf 带标签' })
  @IsOptional()
  @IsIn(FORMATS)
  format?: (typeof FORMATS)[number];
}

/** 处理单 — what an office prints of a case. */
@ApiTags('处理单')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/cases')
export class SlipsController {
  constructor(
    private readonly slips: Slips,
    private readonly printer: Printer,
  ) {}

  @Get(':id/slips/:slip')
  @Needs('document.read')
  @ApiOperation({ summary: '打印：发文处理单、保密审查表、套红正文，A4' })
  @ApiParam({ name: 'slip', enum: SLIP_KINDS, description: Object.values(SLIP_LABELS).join('、') })
  @ApiProduces('text/html', 'application/pdf')
  @ApiOkResponse({ description: '一页或数页', content: { 'text/html': BYTES, 'application/pdf': BYTES } })
  async print(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('slip') text: string,
    @Query() { format = 'html' }: SlipQueryDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<string | Buffer> {
    const kind = kindIn(text);
    void response.header('cache-control', 'no-store');
    if (format === 'html') {
      const { html } = reply(await this.slips.print(actor, id, kind));
      void response.header('content-security-policy', SHEET_POLICY).type('text/html; charset=utf-8');
      return html;
    }
    const { title, html } = reply(await this.slips.print(actor, id, kind, PRINT_FONTS));
    const bytes = reply(await this.printer.print(html));
    const name = encodeURIComponent(`${title}.pdf`);
    void response
      .header('content-disposition', `inline; filename="${kind}.pdf"; filename*=UTF-8''${name}`)
      .type('application/pdf');
    return Buffer.from(bytes);
  }
}

/** @throws RefusedException for a slip that there is not */
function kindIn(text: string): SlipKind {
  if (isSlipKind(text)) return text;
  throw new RefusedException([
    refusal({ code: 'unknown', message: '没有这种处理单', cure: `可选：${SLIP_KINDS.join('、')}` }),
  ]);
}
