import { makeStyles, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from '../core/i18n';
import { languages } from '../core/languages';

const useStyles = makeStyles({ select: { minWidth: 0, '& > select': { minWidth: 0 } } });

/** Every language under its own name: who cannot read the page still finds theirs. */
export function LanguageSwitch() {
  const styles = useStyles();
  const { t } = useTranslation();
  const choose = (wanted: string) => {
    const language = languages.find((one) => one === wanted);
    if (language) void chooseLanguage(language);
  };
  return (
    <Select
      className={styles.select}
      aria-label={t('language.label')}
      value={currentLanguage()}
      onChange={(_, { value }) => choose(value)}
    >
      {languages.map((language) => (
        <option key={language} value={language} lang={language}>
          {import.meta.env.OWN_NAMES[language]}
        </option>
      ))}
    </Select>
  );
}
