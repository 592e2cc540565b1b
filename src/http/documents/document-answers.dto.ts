import { ApiProperty } from '@nestjs/swagger';
import { DISCLOSURE_ATTRIBUTES, DOCUMENT_KINDS, VALIDITIES } from '../../documents/index.js';
import type { DisclosureAttribute, DocumentKind, Validity } from '../../documents/index.js';

/** A document as a list shows it. */
export class DocumentSummaryDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty()
  readonly organ!: string;

  @ApiProperty()
  readonly division!: string;

  @ApiProperty()
  readonly createdBy!: string;

  @ApiProperty({ enum: DOCUMENT_KINDS })
  readonly kind!: DocumentKind;

  @ApiProperty({ type: String, nullable: true, description: '文种' })
  readonly documentType!: string | null;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ enum: DISCLOSURE_ATTRIBUTES, nullable: true })
  readonly attribute!: DisclosureAttribute | null;

  @ApiProperty({ type: String, nullable: true })
  readonly documentNumber!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly indexNumber!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly signedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly publishedOn!: string | null;

  @ApiProperty({ enum: VALIDITIES })
  readonly validity!: Validity;

  @ApiProperty({ type: [String], description: '当前环节编号，由外到内' })
  readonly states!: readonly string[];

  @ApiProperty({ type: 'integer', description: '稿本' })
  readonly version!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly updatedAt!: string;

  @ApiProperty()
  readonly sealed!: boolean;
}

/** A page of the list. */
export class DocumentPageDto {
  @ApiProperty({ type: [DocumentSummaryDto] })
  readonly items!: readonly DocumentSummaryDto[];

  @ApiProperty({ type: String, nullable: true, description: '下一页；没有则为 null' })
  readonly next!: string | null;
}

/** The present text. */
export class DocumentBodyDto {
  @ApiProperty({ type: String, nullable: true, description: '已封存或销毁的为 null' })
  readonly body!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '政策解读的正文；没有的、已封存的为 null' })
  readonly interpretation!: string | null;
}

/** An attachment. */
export class AttachmentDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly mediaType!: string;

  @ApiProperty({ type: 'integer', description: '字节' })
  readonly size!: number;

  @ApiProperty()
  readonly hash!: string;
}

/** One version of a document. */
export class DocumentVersionDto {
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty()
  readonly contentHash!: string;

  @ApiProperty()
  readonly bodyHash!: string;

  @ApiProperty({ type: [AttachmentDto] })
  readonly attachments!: readonly AttachmentDto[];

  @ApiProperty()
  readonly madeBy!: string;

  @ApiProperty({ description: '改动人姓名' })
  readonly madeByName!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly madeAt!: string;
}

/** A version with its text. */
export class DocumentVersionTextDto extends DocumentVersionDto {
  @ApiProperty({ type: String, nullable: true, description: '已销毁的为 null' })
  readonly body!: string | null;
}
