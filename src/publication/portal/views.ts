import type { Digest, Instant, LocalDate } from '../../kernel/index.js';

/** 公开属性. Only `proactive` ever reaches a public page; the renderer refuses the others. */
export type Attribute = 'proactive' | 'on-application' | 'withheld';
/** 有效性, and `withdrawn` for a text that is no longer offered. */
export type Standing = 'valid' | 'partly-lapsed' | 'amended' | 'lapsed' | 'repealed' | 'withdrawn';
/** 政策性文件, 一般公文, 非公文信息. */
export type DocumentKind = 'policy' | 'ordinary' | 'information';
/** The five areas of disclosure (五公开). */
export type DisclosureArea = 'decision' | 'execution' | 'management' | 'service' | 'outcome';

/** A link with its text. `href` is a path of this site or a web address. */
export interface LinkView {
  readonly text: string;
  readonly href: string;
}

/** A column (栏目) of the site, as the page tags of 国办发〔2017〕47号 describe it. No field may be empty. */
export interface ColumnView {
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
  readonly type: string;
}

/** The columns that the portal's pages belong to. */
export type PortalColumn =
  'home' | 'catalogue' | 'policies' | 'information' | 'annual-reports' | 'interpretations' | 'about';

/** The site. Keep one object and pass it to every call: the fixed parts of pages are cached by it. */
export interface SiteView {
  /** SiteName */
  readonly name: string;
  /** 主办单位: the organ whose site it is. */
  readonly organ: string;
  /** SiteDomain, such as `jst.example.gov.cn`. */
  readonly domain: string;
  /** SiteIDCode, the identification code (网站标识码) of a government site. */
  readonly idCode: string;
  /** Scheme and host without a slash at the end. */
  readonly origin: string;
  readonly columns: Readonly<Record<PortalColumn, ColumnView>>;
  /** Does `/documents` answer to `q`? Search fields appear only when it does. */
  readonly searchable: boolean;
  /** Does `/feed.atom` answer? */
  readonly hasFeed: boolean;
  /** Where an application (依申请公开) can be made; null while the site takes none. */
  readonly applicationHref: string | null;
  /** Lines such as address, telephone, office hours, record numbers; may be empty. */
  readonly contact: readonly { readonly label: string; readonly value: string }[];
}

/** One row of a list. */
export interface DocumentRowView {
  readonly slug: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly issuer: string;
  readonly publishedOn: LocalDate;
  readonly standing: Standing;
  readonly hasInterpretation: boolean;
}

/** One of the five areas on the home page; without `href` it is explained but not linked. */
export interface AreaView {
  readonly area: DisclosureArea;
  readonly href: string | null;
  readonly count: number | null;
}

export interface HomePageView {
  /** Newest first. */
  readonly latest: readonly DocumentRowView[];
  readonly areas: readonly AreaView[];
}

/** A choice by which the list can be narrowed, shown as a drop-down list. */
export interface FilterView {
  /** Name in the query. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The chosen value; null means all. */
  readonly chosen: string | null;
}

export interface ListPageView {
  readonly rows: readonly DocumentRowView[];
  readonly filters: readonly FilterView[];
  /** What was searched for; null when nothing was. */
  readonly search: string | null;
  /** Opaque cursors of the neighbouring pages; null at the ends. */
  readonly newer: string | null;
  readonly older: string | null;
}

export interface AttachmentView {
  readonly name: string;
  readonly href: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly hash: Digest;
}

/** What the journal says of a release; the page shows it so that anybody can check the text. */
export interface CertificateView {
  /** Digest of body, attachments and public metadata, the one that reviewers and signatory approved. */
  readonly contentHash: Digest;
  /** Number of the journal entry that records the release, from 1. */
  readonly entryNumber: number;
  readonly entryHash: Digest;
  /** Address of exactly those bytes whose digest is `contentHash`; null when they are not offered. */
  readonly recordHref: string | null;
}

/** The metadata block. Labels (channels, genre, …) come readable from the pack's lists. */
export interface DocumentMetadataView {
  readonly indexNumber: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string;
  /** Other organs of a joint document (联合发文). */
  readonly coIssuers: readonly string[];
  readonly signedOn: LocalDate | null;
  /** 公开方式 in the sense of attribute. */
  readonly attribute: Attribute;
  /** 公开方式 in the sense of channel. */
  readonly channels: readonly string[];
  readonly subjectCategory: string | null;
  readonly genre: string | null;
  readonly assortedCategory: string | null;
  readonly effectiveOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
}

/** Whether the text still holds, and what happened to it. */
export interface StandingView {
  readonly standing: Standing;
  readonly since: LocalDate | null;
  readonly reason: string | null;
  /** The text that replaces or amends it. */
  readonly successor: LinkView | null;
}

/** What every page with a text of its own needs. */
export interface ContentPageView {
  readonly slug: string;
  readonly title: string;
  /** Plain text; headings such as 一、（一）1. are recognised, markup is not. */
  readonly body: string;
  readonly summary: string | null;
  /** When it was released, from the journal; becomes PubDate and 公开日期. */
  readonly publishedAt: Instant;
  /** ContentSource: the organ that the text comes from. */
  readonly contentSource: string;
  readonly author: string | null;
  readonly keywords: readonly string[];
  readonly certificate: CertificateView;
}

export interface DocumentPageView extends ContentPageView {
  readonly kind: DocumentKind;
  /** 报告年度 of a yearly report; null of every other document. */
  readonly reportYear: number | null;
  readonly metadata: DocumentMetadataView;
  readonly standing: StandingView;
  readonly attachments: readonly AttachmentView[];
  /** Slug and title of its interpretations. */
  readonly interpretations: readonly { readonly slug: string; readonly title: string }[];
}

export interface InterpretationPageView extends ContentPageView {
  readonly issuer: string;
  /** 解读形式, such as 文字解读、图解. */
  readonly forms: readonly string[];
  /** The policy it explains. */
  readonly policy: { readonly slug: string; readonly title: string; readonly documentNumber: string | null };
}

/** What is left to say of a page that was taken down. */
export interface WithdrawnPageView {
  /** Null when the title itself must not be shown any more. */
  readonly title: string | null;
  readonly withdrawnOn: LocalDate;
  readonly reason: string;
  readonly successor: LinkView | null;
}

export interface ServerErrorPageView {
  /** Reference by which the operator finds the failure in the logs; says nothing by itself. */
  readonly reference: string | null;
}
