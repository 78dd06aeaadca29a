import { Button } from '@fluentui/react-components';
import { WeatherMoonRegular, WeatherSunnyRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useAppearance } from '../core/theme';

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { isDark, toggle } = useAppearance();
  return (
    <Button
      appearance="subtle"
      icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
      aria-label={isDark ? t('theme.toLight') : t('theme.toDark')}
      onClick={toggle}
    />
  );
}
