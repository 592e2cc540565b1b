import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Phrases } from '../../desk/index.js';
import type { Actor } from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { AddPhraseDto, PhraseDto } from './desk.dto.js';

/** 常用意见 */
@ApiTags('工作台')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/me/phrases')
export class PhrasesController {
  constructor(private readonly phrases: Phrases) {}

  @Get()
  @Needs('inbox.read')
  @ApiOperation({ summary: '本人的常用意见' })
  @ApiOkResponse({ type: [PhraseDto] })
  async list(@CurrentActor() actor: Actor): Promise<readonly PhraseDto[]> {
    return reply(await this.phrases.list(actor));
  }

  @Post()
  @Needs('inbox.read')
  @ApiOperation({ summary: '添一条常用意见' })
  @ApiCreatedResponse({ type: PhraseDto })
  async add(@CurrentActor() actor: Actor, @Body() { text }: AddPhraseDto): Promise<PhraseDto> {
    return reply(await this.phrases.add(actor, text));
  }

  @Delete(':phrase')
  @HttpCode(204)
  @Needs('inbox.read')
  @ApiOperation({ summary: '删去一条常用意见' })
  async remove(@CurrentActor() actor: Actor, @Param('phrase') phrase: string): Promise<void> {
    reply(await this.phrases.remove(actor, phrase));
  }
}
