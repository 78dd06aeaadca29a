import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../core/errors';
import { useFormat } from '../../core/format';
import type { DemoSignInsQuery } from '../../generated/graphql';
import { Notice } from '../../ui/Notice';
import { useSignIn } from './useSignIn';

type DemoSignIn = DemoSignInsQuery['demoSignIns'][number];

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '16px' },
  title: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: '17px',
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  role: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    width: '100%',
    padding: '12px 16px',
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  muted: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The demo's accounts, one click each: choose a role once, then a partner. */
export function DemoSignIns({ signIns }: { signIns: readonly DemoSignIn[] }) {
  const styles = useStyles();
  const { t } = useTranslation(['auth', 'common', 'roles']);
  const format = useFormat();
  const { signIn, busy } = useSignIn();
  const [role, setRole] = useState<string>('ADMIN_AGENT');
  const [failed, setFailed] = useState<string | null>(null);
  const roles = [...new Set(signIns.map((one) => one.role))];

  const enter = async ({ email, password }: DemoSignIn) => {
    setFailed(null);
    try {
      const [refusal] = await signIn({ email, password });
      if (refusal) setFailed(refusal.message);
    } catch (error) {
      setFailed(t(`common:failure.${failureOf(error)}.message`));
    }
  };

  return (
    <section className={styles.frame} aria-labelledby="demo">
      <div>
        <h2 id="demo" className={styles.title}>
          {t('demo.title')}
        </h2>
        <p className={styles.text}>{t('demo.text')}</p>
      </div>
      {failed && <Notice intent="error">{failed}</Notice>}
      <Field label={t('demo.role')}>
        <Select className={styles.role} value={role} onChange={(_, { value }) => setRole(value)}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(`roles:${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={styles.list}>
        {signIns
          .filter((one) => one.role === role)
          .map((one) => (
            <li key={one.email}>
              <button type="button" className={styles.card} disabled={busy} onClick={() => void enter(one)}>
                <span className={styles.name}>{one.partnerName}</span>
                <span className={styles.muted}>
                  {t(`partnerType.${one.partnerType}`)} · {format.country(one.country)}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
