import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, type OptionsFilter } from '@mantine/core';
import { fold } from '../ui/fold.ts';

/** The one accent: the green of an old lacquered desk. */
const nhan: MantineColorsTuple = [
  '#e9f3f0',
  '#d6e8e2',
  '#aed1c6',
  '#82b8a8',
  '#5ea38f',
  '#47957f',
  '#2f7d68',
  '#14594a',
  '#0f4c3f',
  '#093e33',
];

/** Choices by what was typed of them, accents and capitals ignored. */
const found: OptionsFilter = ({ options, search }) =>
  options.filter((one) => 'group' in one || fold(one.label).includes(fold(search)));

export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", system-ui, sans-serif', fontWeight: '600' },
  colors: { nhan },
  primaryColor: 'nhan',
  primaryShade: 7,
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { radius: 'md' } },
    ActionIcon: { defaultProps: { variant: 'subtle', radius: 'md' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
    // The head of a window is no banner of the page.
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Đóng' },
        attributes: { header: { role: 'presentation' } },
      },
    },
    Anchor: { defaultProps: { underline: 'always' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: {
      defaultProps: { size: 'md', allowDeselect: false, nothingFoundMessage: 'Không có mục nào khớp', filter: found },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Đóng thông báo' } } },
  },
});

/** Mantine's own greys and reds are too pale for small text on white (WCAG 2.2, 1.4.3). */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#56605b',
    '--mantine-color-placeholder': '#6f7873',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-red-light': '#fcefed',
    '--mantine-color-red-light-color': '#b3261e',
    '--mantine-color-yellow-light': '#fdf4dd',
    '--mantine-color-yellow-light-color': '#8a5a00',
    '--mantine-color-text': '#1d2421',
    '--mantine-color-default-border': '#a9aca4',
  },
  dark: {},
});
