import { Body, Controller, Delete, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../identity/index.js';
import { Signatures } from '../../signatures/index.js';
import { CaseSignatures } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { CaseSignatureDto, DrawSignatureDto, OwnSignatureDto, SignatureDto } from './signatures.dto.js';

/** 手写签名 — one's own, and those on the acts of a case for whoever may read it. */
@ApiTags('手写签名')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1')
export class SignaturesController {
  constructor(
    private readonly signatures: Signatures,
    private readonly ofCases: CaseSignatures,
  ) {}

  @Get('me/signature')
  @Needs('inbox.read')
  @ApiOperation({ summary: '本人的手写签名' })
  @ApiOkResponse({ type: OwnSignatureDto })
  async own(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<OwnSignatureDto> {
    void response.header('cache-control', 'no-store');
    return { signature: reply(await this.signatures.own(actor)) };
  }

  @Put('me/signature')
  @Needs('inbox.read')
  @ApiOperation({ summary: '画本人的手写签名；已附在办理上的不变' })
  @ApiOkResponse({ type: SignatureDto })
  async draw(@CurrentActor() actor: Actor, @Body() { strokes }: DrawSignatureDto): Promise<SignatureDto> {
    return reply(await this.signatures.draw(actor, strokes));
  }

  @Delete('me/signature')
  @HttpCode(204)
  @Needs('inbox.read')
  @ApiOperation({ summary: '清除本人的手写签名；已附在办理上的不变' })
  async clear(@CurrentActor() actor: Actor): Promise<void> {
    reply(await this.signatures.clear(actor));
  }

  @Get('cases/:id/signatures')
  @Needs('case.read')
  @ApiOperation({ summary: '附在本件办理上的手写签名' })
  @ApiOkResponse({ type: [CaseSignatureDto] })
  async ofCase(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<readonly CaseSignatureDto[]> {
    void response.header('cache-control', 'no-store');
    return reply(await this.ofCases.of(actor, id));
  }
}
