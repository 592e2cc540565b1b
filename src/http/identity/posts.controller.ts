import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import {
  CreatePost,
  ListPosts,
  RenamePost,
  ROLES,
  SetPostRoles,
  type Actor,
  type Role,
} from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { OfOrganDto } from './organ.dto.js';
import { PostViewDto } from './identity-answers.dto.js';

class PostTitleDto {
  @ApiProperty()
  @IsString()
  @MaxLength(60)
  title!: string;
}

class CreatePostDto extends PostTitleDto {
  @ApiProperty({ description: '所在机构编号' })
  @IsString()
  @MaxLength(64)
  organ!: string;
}

class PostRoleDto {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: Role;

  @ApiProperty({ description: '角色所在的机构编号；* 为全部，只用于三员' })
  @IsString()
  @MaxLength(64)
  organ!: string;
}

class PostRolesDto {
  @ApiProperty({ type: [PostRoleDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PostRoleDto)
  roles!: PostRoleDto[];
}

/** 岗位 — made by the system administrator, given its roles by the security administrator. */
@ApiTags('岗位')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/posts')
export class PostsController {
  constructor(
    private readonly posts: ListPosts,
    private readonly creation: CreatePost,
    private readonly renaming: RenamePost,
    private readonly granting: SetPostRoles,
  ) {}

  @Get()
  @Needs('identity.read')
  @ApiOperation({ summary: '某机构及其下级的岗位和角色' })
  @ApiOkResponse({ type: [PostViewDto] })
  async list(@CurrentActor() actor: Actor, @Query() { organ }: OfOrganDto): Promise<readonly PostViewDto[]> {
    return reply(await this.posts.run(actor, { organ }));
  }

  @Post()
  @Needs('identity.manage')
  @ApiOperation({ summary: '设岗；新岗位不带角色' })
  @ApiCreatedResponse({ type: PostViewDto })
  async create(@CurrentActor() actor: Actor, @Body() body: CreatePostDto): Promise<PostViewDto> {
    return reply(await this.creation.run(actor, body));
  }

  @Put(':id/title')
  @Needs('identity.manage')
  @ApiOperation({ summary: '岗位更名' })
  @ApiOkResponse({ type: PostViewDto })
  async rename(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { title }: PostTitleDto,
  ): Promise<PostViewDto> {
    return reply(await this.renaming.run(actor, { id, title }));
  }

  @Put(':id/roles')
  @Needs('identity.grant')
  @ApiOperation({ summary: '授予岗位角色；列出的即为全部' })
  @ApiOkResponse({ type: PostViewDto })
  async setRoles(
    @CurrentActor() actor: Actor,
    @Param('id') post: string,
    @Body() { roles }: PostRolesDto,
  ): Promise<PostViewDto> {
    return reply(await this.granting.run(actor, { post, roles }));
  }
}
