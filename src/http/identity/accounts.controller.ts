import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import {
  CreateAccount,
  ListAccounts,
  ResetPassword,
  RevokeSessions,
  SwitchAccount,
  UnlockAccount,
  type Actor,
} from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { OfOrganDto } from './organ.dto.js';
import { AccountViewDto } from './identity-answers.dto.js';
import { IssuedPasswordDto } from './secrets.dto.js';

class CreateAccountDto {
  @ApiProperty({ description: '人员编号' })
  @IsString()
  @MaxLength(64)
  person!: string;

  @ApiProperty({ description: '用户名，3–32 位小写字母、数字、点、下划线或连字符' })
  @IsString()
  @MaxLength(32)
  username!: string;
}

class EnabledDto {
  @ApiProperty()
  @IsBoolean()
  enabled!: boolean;
}

/**
 * 账号. An answer with a one-time password is given once: no cache may keep it, and it takes no Idempotency-Key,
 * because the store of answers would keep the password in clear. A person has one account, so that the creation
 * cannot happen twice; where its answer was lost, the password is reset.
 */
@ApiTags('账号')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: ListAccounts,
    private readonly creation: CreateAccount,
    private readonly reset: ResetPassword,
    private readonly switching: SwitchAccount,
    private readonly unlocking: UnlockAccount,
    private readonly sessions: RevokeSessions,
  ) {}

  @Get()
  @Needs('identity.read')
  @ApiOperation({ summary: '某机构及其下级人员的账号' })
  @ApiOkResponse({ type: [AccountViewDto] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { organ }: OfOrganDto,
  ): Promise<readonly AccountViewDto[]> {
    return reply(await this.accounts.run(actor, { organ }));
  }

  @Post()
  @Header('cache-control', 'no-store')
  @Needs('account.manage')
  @ApiOperation({ summary: '开通账号；一次性口令只在本次应答中出现' })
  @ApiCreatedResponse({ type: IssuedPasswordDto })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateAccountDto): Promise<IssuedPasswordDto> {
    return reply(await this.creation.run(actor, body));
  }

  @Post(':person/password-reset')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Needs('account.manage')
  @ApiOperation({ summary: '重置口令；一次性口令只在本次应答中出现，原有会话和令牌全部失效' })
  @ApiOkResponse({ type: IssuedPasswordDto })
  async resetPassword(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
  ): Promise<IssuedPasswordDto> {
    return reply(await this.reset.run(actor, { person }));
  }

  @Put(':person/enabled')
  @HttpCode(204)
  @Needs('account.manage')
  @ApiOperation({ summary: '停用或启用账号' })
  async enable(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
    @Body() { enabled }: EnabledDto,
  ): Promise<void> {
    reply(await this.switching.run(actor, { person, enabled }));
  }

  @Delete(':person/lock')
  @HttpCode(204)
  @Needs('account.manage')
  @ApiOperation({ summary: '解锁账号' })
  async unlock(@CurrentActor() actor: Actor, @Param('person') person: string): Promise<void> {
    reply(await this.unlocking.run(actor, { person }));
  }

  @Delete(':person/sessions')
  @HttpCode(204)
  @Needs('account.manage')
  @ApiOperation({ summary: '强制下线' })
  async signOut(@CurrentActor() actor: Actor, @Param('person') person: string): Promise<void> {
    reply(await this.sessions.run(actor, { person, except: null }));
  }
}
