import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsInt, IsString, MaxLength } from 'class-validator';
import { ListTokens, MakeToken, RevokeToken, type Actor, type Authenticated } from '../../identity/index.js';
import { refusal } from '../../kernel/index.js';
import { CurrentActor, CurrentCredential, Needs } from '../auth/declared-permission.js';
import { RefusedException, reply } from '../problem/refused.exception.js';
import { TokenViewDto } from './identity-answers.dto.js';
import { MadeTokenDto } from './secrets.dto.js';

class MakeTokenDto {
  @ApiProperty({ description: '用途名称' })
  @IsString()
  @MaxLength(60)
  name!: string;

  @ApiProperty({ description: '有效天数', minimum: 1, maximum: 366 })
  @IsInt()
  days!: number;
}

/** 接口令牌. One is made in a session only: a stolen token must not be able to outlive itself by making another. */
@ApiTags('接口令牌')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1')
export class TokensController {
  constructor(
    private readonly tokens: ListTokens,
    private readonly making: MakeToken,
    private readonly revocation: RevokeToken,
  ) {}

  @Post('me/tokens')
  @Header('cache-control', 'no-store')
  @Needs('token.make')
  @ApiOperation({ summary: '建立接口令牌；令牌只在本次应答中出现，须在登录会话中办理' })
  @ApiCreatedResponse({ type: MadeTokenDto })
  async make(
    @CurrentCredential() { actor, credential }: Authenticated,
    @Body() body: MakeTokenDto,
  ): Promise<MadeTokenDto> {
    if (credential.kind !== 'session') throw new RefusedException([onlyInSession()]);
    return reply(await this.making.run(actor, body));
  }

  @Get('persons/:person/tokens')
  @Needs('signed-in')
  @ApiOperation({ summary: '某人的接口令牌：本人的，或有查看权限的' })
  @ApiOkResponse({ type: [TokenViewDto] })
  async list(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
  ): Promise<readonly TokenViewDto[]> {
    return reply(await this.tokens.run(actor, { person }));
  }

  @Delete('persons/:person/tokens/:token')
  @HttpCode(204)
  @Needs('signed-in')
  @ApiOperation({ summary: '停用接口令牌：本人的，或有账号管理权限的' })
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
    @Param('token') token: string,
  ): Promise<void> {
    reply(await this.revocation.run(actor, { person, token }));
  }
}

function onlyInSession(): ReturnType<typeof refusal> {
  return refusal({
    code: 'permission-missing',
    message: '接口令牌不能建立新的令牌',
    cure: '请登录后建立',
  });
}
