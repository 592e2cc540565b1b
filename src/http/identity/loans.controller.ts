import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  ArrangeSubstitution,
  DelegateRoles,
  ListLoans,
  RevokeLoan,
  ROLES,
  type Actor,
  type Role,
} from '../../identity/index.js';
import type { LocalDate } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { IsDay } from './is-day.js';
import { LoanDto } from './identity-answers.dto.js';

const YES_NO = ['true', 'false'] as const;

class LoanTermsDto {
  @ApiProperty({ description: '出借职责的人' })
  @IsString()
  @MaxLength(64)
  lender!: string;

  @ApiProperty({ description: '代为办理的人' })
  @IsString()
  @MaxLength(64)
  borrower!: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  from!: LocalDate;

  @ApiProperty({ format: 'date' })
  @IsDay()
  to!: LocalDate;

  @ApiProperty({ description: '事由' })
  @IsString()
  @MaxLength(200)
  reason!: string;
}

class SubstitutionDto extends LoanTermsDto {
  @ApiProperty({ description: '所代理的岗位' })
  @IsString()
  @MaxLength(64)
  post!: string;
}

class DelegationDto extends LoanTermsDto {
  @ApiProperty({ enum: ROLES, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  roles!: Role[];
}

class ListLoansDto {
  @ApiPropertyOptional({ description: '某机构及其下级；不填即本人的' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organ?: string;

  @ApiPropertyOptional({ enum: YES_NO, description: '是否包括已结束的' })
  @IsOptional()
  @IsIn(YES_NO)
  past?: (typeof YES_NO)[number];
}

/** 代理与委托 */
@ApiTags('代理与委托')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/loans')
export class LoansController {
  constructor(
    private readonly loans: ListLoans,
    private readonly substitution: ArrangeSubstitution,
    private readonly delegation: DelegateRoles,
    private readonly revocation: RevokeLoan,
  ) {}

  @Get()
  @Needs('signed-in')
  @ApiOperation({ summary: '代理与委托：本人的，或某机构的（须有查看权限）' })
  @ApiOkResponse({ type: [LoanDto] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { organ, past }: ListLoansDto,
  ): Promise<readonly LoanDto[]> {
    return reply(await this.loans.run(actor, { organ: organ ?? null, past: past === 'true' }));
  }

  @Post('substitutions')
  @Needs('delegation.make')
  @ApiOperation({ summary: '代理：代行整个岗位' })
  @ApiCreatedResponse({ type: LoanDto })
  async substitute(@CurrentActor() actor: Actor, @Body() body: SubstitutionDto): Promise<LoanDto> {
    return reply(await this.substitution.run(actor, body));
  }

  @Post('delegations')
  @Needs('delegation.make')
  @ApiOperation({ summary: '委托：委托指定的角色' })
  @ApiCreatedResponse({ type: LoanDto })
  async delegate(@CurrentActor() actor: Actor, @Body() body: DelegationDto): Promise<LoanDto> {
    return reply(await this.delegation.run(actor, body));
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Needs('delegation.make')
  @ApiOperation({ summary: '终止代理或委托，即刻生效' })
  @ApiOkResponse({ type: LoanDto })
  async revoke(@CurrentActor() actor: Actor, @Param('id') loan: string): Promise<LoanDto> {
    return reply(await this.revocation.run(actor, { loan }));
  }
}
