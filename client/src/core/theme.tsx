import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  FluentProvider,
  type Theme,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useMediaQuery } from './media';
import { stored } from './storage';

const brand: BrandVariants = {
  10: '#001316',
  20: '#002023',
  30: '#003035',
  40: '#003e44',
  50: '#004d54',
  60: '#005961',
  70: '#00656e',
  80: '#00717c',
  90: '#00848f',
  100: '#1d97a3',
  110: '#39aab6',
  120: '#53bdc8',
  130: '#77ced8',
  140: '#9edee5',
  150: '#bfebf0',
  160: '#dcf4f6',
};
// No web fonts; the last names give Chinese its own glyphs where the Latin font has none.
const fontFamilyBase =
  '"Segoe UI Variable", "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

const light: Theme = { ...createLightTheme(brand), fontFamilyBase };
const dark: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase,
  // Fluent's own picks from the ramp are too dim for text on its dark greys.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorCompoundBrandForeground1: brand[120],
};

type Appearance = { isDark: boolean; toggle: () => void };
const AppearanceContext = createContext<Appearance | null>(null);
const choice = stored('kundpost.theme');

/** Follows the device until someone switches; switching back to what the device says follows it again. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(() => choice.read());
  const deviceIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isDark = chosen ? chosen === 'dark' : deviceIsDark;

  useEffect(() => {
    // Native date pickers and scrollbars follow this.
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);

  const appearance = useMemo(() => {
    const toggle = () => {
      const next = isDark ? 'light' : 'dark';
      const wanted = (next === 'dark') === deviceIsDark ? '' : next;
      choice.write(wanted);
      setChosen(wanted);
    };
    return { isDark, toggle };
  }, [isDark, deviceIsDark]);

  return (
    <AppearanceContext value={appearance}>
      <FluentProvider theme={isDark ? dark : light} style={{ minHeight: '100vh' }}>
        {children}
      </FluentProvider>
    </AppearanceContext>
  );
}

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (!appearance) throw new Error('useAppearance needs the ThemeProvider');
  return appearance;
}
