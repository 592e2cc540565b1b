import type { ThemeConfig } from 'antd';

/**
 * The one place for colours, type and measures. The text and state colours reach WCAG AA on every ground that we use;
 * the weaker defaults of the library do not, and axe said so.
 */
const COLOURS = {
  primary: '#0b57c5',
  error: '#b3261e',
  success: '#1e6f30',
  successGround: '#eef6ef',
  warning: '#8a5300',
  warningGround: '#fff6e6',
  errorGround: '#fdf1f0',
  primaryGround: '#edf3fd',
  ink: '#1b2330',
  inkSoft: '#4a5568',
  line: '#dde3ec',
  edge: '#7f8b9d',
  ground: '#f4f6fa',
  paper: '#ffffff',
  seal: '#a3161b',
} as const;

const FONTS =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC Variable', sans-serif";
/** The paper itself: what an office prints in. */
const PAPER_FONTS =
  "'FangSong', 'STFangsong', 'FangSong_GB2312', 'Songti SC', 'SimSun', 'Noto Serif CJK SC', 'Noto Sans SC Variable', serif";

export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.primary,
    colorPrimaryHover: '#0a4aa6',
    colorLink: COLOURS.primary,
    colorInfo: COLOURS.primary,
    colorError: COLOURS.error,
    colorSuccess: COLOURS.success,
    colorSuccessText: COLOURS.success,
    colorSuccessBg: COLOURS.successGround,
    colorWarning: COLOURS.warning,
    colorTextBase: COLOURS.ink,
    colorTextPlaceholder: 'rgba(0,0,0,.62)',
    colorTextDescription: 'rgba(0,0,0,.68)',
    colorTextTertiary: 'rgba(0,0,0,.65)',
    colorTextQuaternary: 'rgba(0,0,0,.6)',
    colorTextDisabled: 'rgba(0,0,0,.6)',
    colorBorder: COLOURS.edge,
    colorBgLayout: COLOURS.ground,
    borderRadius: 8,
    fontFamily: FONTS,
    fontSize: 15,
    // A thumb needs it, and so does WCAG 2.5.8.
    controlHeight: 40,
    controlHeightLG: 48,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
};

/** Hands the same values to the stylesheet (app.css), as custom properties of the document. */
export function applyTheme(root: HTMLElement): void {
  for (const [name, value] of Object.entries(COLOURS)) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
  root.style.setProperty('--fonts', FONTS);
  root.style.setProperty('--paper-fonts', PAPER_FONTS);
}
