import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel/index.js';
import { OBJECT } from '../schemas.js';

/** How index numbers begin. */
export class OrganIndexViewDto {
  @ApiProperty({ enum: ['org9', 'uscc18', 'local'] })
  readonly scheme!: 'org9' | 'uscc18' | 'local';

  @ApiProperty()
  readonly front!: string;

  @ApiProperty({ type: 'integer' })
  readonly digits!: number;
}

/** A node of the tree of organs. */
export class OrganDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly parentId!: string | null;

  @ApiProperty({ enum: ['organ', 'division', 'affiliate', 'local-bureau'] })
  readonly kind!: 'organ' | 'division' | 'affiliate' | 'local-bureau';

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: [String], description: '机关代字，常用的在前' })
  readonly documentCodes!: readonly string[];

  @ApiProperty({ type: OrganIndexViewDto, nullable: true, description: '索引号编制方式' })
  readonly index!: OrganIndexViewDto | null;

  @ApiProperty({ type: String, nullable: true, description: '行政区划代码' })
  readonly region!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly closedOn!: string | null;
}

/** A person. */
export class PersonViewDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly organ!: string;
}

/** A role held in an organ. */
export class PostRoleViewDto {
  @ApiProperty()
  readonly role!: string;

  @ApiProperty({ description: '机构编号；* 为整个系统' })
  readonly organ!: string;
}

/** A post that somebody holds. */
export class StaffPostDto {
  @ApiProperty({ description: '任职编号' })
  readonly holding!: string;

  @ApiProperty()
  readonly post!: string;

  @ApiProperty()
  readonly organ!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: [PostRoleViewDto] })
  readonly roles!: readonly PostRoleViewDto[];

  @ApiProperty({ type: String, format: 'date' })
  readonly from!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly to!: string | null;
}

/** A colleague. */
export class StaffMemberDto extends PersonViewDto {
  @ApiProperty({ type: [StaffPostDto] })
  readonly posts!: readonly StaffPostDto[];
}

/** A post. */
export class PostViewDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly organ!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: [PostRoleViewDto] })
  readonly roles!: readonly PostRoleViewDto[];
}

/** A person in a post. */
export class HoldingDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly post!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly from!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly to!: string | null;
}

/** Mandates lent for a time. */
export class LoanDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ enum: ['substitution', 'delegation'], description: 'substitution 代理；delegation 委托' })
  readonly kind!: 'substitution' | 'delegation';

  @ApiProperty()
  readonly lender!: string;

  @ApiProperty()
  readonly borrower!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly post!: string | null;

  @ApiProperty({ type: [String] })
  readonly roles!: readonly string[];

  @ApiProperty({ type: String, format: 'date' })
  readonly from!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly to!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty()
  readonly madeBy!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly madeAt!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly revokedOn!: string | null;
}

/** An account. */
export class AccountViewDto {
  @ApiProperty()
  readonly person!: string;

  @ApiProperty()
  readonly username!: string;

  @ApiProperty()
  readonly mustChange!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly disabledAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lockedUntil!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lastLoginAt!: string | null;
}

/** A token, without what it is. */
export class TokenViewDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly lastUsedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly revokedAt!: string | null;
}

/** What an action is about. */
export class AuditObjectDto {
  @ApiProperty({ enum: ['organ', 'person', 'post', 'holding', 'loan', 'account', 'session', 'token'] })
  readonly kind!: 'organ' | 'person' | 'post' | 'holding' | 'loan' | 'account' | 'session' | 'token';

  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly organ!: string | null;
}

/** One thing done, refused or failed. */
export class AuditRecordDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly at!: string;

  @ApiProperty()
  readonly actor!: string;

  @ApiProperty()
  readonly action!: string;

  @ApiProperty({ enum: ['done', 'refused', 'failed'] })
  readonly outcome!: 'done' | 'refused' | 'failed';

  @ApiProperty({ type: AuditObjectDto })
  readonly object!: AuditObjectDto;

  @ApiProperty(OBJECT)
  readonly detail!: JsonObject;
}

/** A page of records. */
export class AuditPageDto {
  @ApiProperty({ type: [AuditRecordDto] })
  readonly items!: readonly AuditRecordDto[];

  @ApiProperty({ type: String, nullable: true })
  readonly next!: string | null;
}

const NAMES = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** Names of what audit records say by id. */
export class AuditWordsDto {
  @ApiProperty({ ...NAMES, description: '事项' })
  readonly actions!: Readonly<Record<string, string>>;

  @ApiProperty({ ...NAMES, description: '结果' })
  readonly outcomes!: Readonly<Record<string, string>>;

  @ApiProperty({ ...NAMES, description: '对象' })
  readonly kinds!: Readonly<Record<string, string>>;
}

/** A session of one’s own. */
export class SessionListDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly lastSeenAt!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty()
  readonly address!: string;
}
