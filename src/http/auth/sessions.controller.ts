import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/index.js';
import { ChangePassword, LogIn, LogOut, permissionsOf, type Authenticated } from '../../identity/index.js';
import { RefusedException, reply } from '../problem/refused.exception.js';
import { refusal, type Refusal } from '../../kernel/index.js';
import { CurrentCredential, Needs } from './declared-permission.js';
import { SessionCookie } from './session-cookie.js';
import { MeDto, SessionViewDto } from './session-answers.dto.js';

const MAX_SECRET = 256;

class LogInDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  username!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(MAX_SECRET)
  password!: string;
}

class ChangePasswordDto {
  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(MAX_SECRET)
  currentPassword!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @MaxLength(MAX_SECRET)
  newPassword!: string;
}

/** 登录 */
@ApiTags('登录')
@Controller('api/v1')
export class SessionsController {
  readonly #cookie: SessionCookie;

  constructor(
    private readonly logIn: LogIn,
    private readonly logOut: LogOut,
    private readonly changePassword: ChangePassword,
    config: Config,
  ) {
    this.#cookie = new SessionCookie(config);
  }

  @Post('sessions')
  @Needs('public')
  @ApiOperation({ summary: '登录；会话在 Cookie 中，修改类请求另须带 X-CSRF-Token' })
  @ApiCreatedResponse({ type: SessionViewDto })
  async open(
    @Body() { username, password }: LogInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<SessionViewDto> {
    const previousToken = this.#cookie.in(request.headers.cookie);
    const { token, ...view } = reply(
      await this.logIn.run({ username, password, address: request.ip, previousToken }),
    );
    void response.header('set-cookie', this.#cookie.set(token));
    return view;
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Needs('signed-in')
  @ApiSecurity('session')
  @ApiOperation({ summary: '退出登录' })
  async close(
    @CurrentCredential() { actor, credential }: Authenticated,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<void> {
    if (credential.kind === 'session') await this.logOut.run(actor, credential.id);
    void response.header('set-cookie', this.#cookie.clear());
  }

  @Put('me/password')
  @HttpCode(204)
  @Needs('signed-in')
  @ApiSecurity('session')
  @ApiOperation({ summary: '修改口令；其他会话随之失效' })
  async change(
    @CurrentCredential() { actor, credential }: Authenticated,
    @Body() body: ChangePasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    if (credential.kind !== 'session') throw new RefusedException([onlyInSession()]);
    const session = credential.id;
    reply(await this.changePassword.run(actor, { ...body, session, address: request.ip }));
  }

  @Get('me')
  @Needs('signed-in')
  @ApiSecurity('session')
  @ApiSecurity('token')
  @ApiOperation({ summary: '我是谁，今天有哪些职责' })
  @ApiOkResponse({ type: MeDto })
  me(@CurrentCredential() { actor, credential }: Authenticated): MeDto {
    const session = credential.kind === 'session' ? credential : null;
    return {
      person: actor.person,
      name: actor.name,
      mandates: actor.mandates,
      permissions: permissionsOf(actor.mandates.map(({ role }) => role)),
      csrfToken: session?.csrfToken ?? null,
      mustChangePassword: session?.mustChangePassword ?? false,
    };
  }
}

function onlyInSession(): Refusal {
  return refusal({ code: 'permission-missing', message: '接口令牌不能修改口令', cure: '请登录后修改' });
}
