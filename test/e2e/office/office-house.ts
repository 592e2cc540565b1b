import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.js';
import { ServedOffice, startOffice, type OfficeAtWork, type OfficeLaw } from './served-office.js';

export const DESKTOP = { width: 1280, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** A served office and the Chromium that people sit down at. */
export class OfficeHouse extends ServedOffice {
  private constructor(
    office: OfficeAtWork,
    private readonly browser: Browser,
  ) {
    super(office);
  }

  static async open(law?: OfficeLaw): Promise<OfficeHouse> {
    return new OfficeHouse(await startOffice(law), await openBrowser());
  }

  override async close(): Promise<void> {
    await this.browser.close();
    await super.close();
  }

  /** A browser of somebody's own, nobody signed in. */
  async page(size: { readonly width: number; readonly height: number } = DESKTOP): Promise<Page> {
    const context = await this.browser.newContext({ viewport: size, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  }

  /** Somebody at their desk: signed in by the interface itself, with a password of their own. */
  async seated(username: string, size?: { readonly width: number; readonly height: number }): Promise<Page> {
    const page = await this.page(size);
    const { request } = page.context();
    const data = { username, password: this.passwordOf(username) };
    const opened = await request.post(`${this.url}/api/v1/sessions`, { data });
    const { csrfToken, mustChangePassword } = (await opened.json()) as {
      readonly csrfToken: string;
      readonly mustChangePassword: boolean;
    };
    if (mustChangePassword) {
      await request.put(`${this.url}/api/v1/me/password`, {
        headers: { 'x-csrf-token': csrfToken },
        data: { currentPassword: data.password, newPassword: this.changed(username) },
      });
    }
    await page.goto(`${this.url}/office`);
    // Whoever has no desk arrives in the first room that opens to them.
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }
}
