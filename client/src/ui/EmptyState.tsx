import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = { title?: string; text?: ReactNode; icon?: ReactNode; action?: ReactNode; heading?: 'h1' | 'h2' };

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '48px 24px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  icon: { display: 'flex', color: tokens.colorNeutralForeground3, fontSize: '40px', marginBottom: '4px' },
  title: { margin: 0, fontSize: '17px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '52ch', color: tokens.colorNeutralForeground2 },
  action: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '8px' },
});

/** Nothing here: why, and what to do next. */
export function EmptyState({ title, text, icon, action, heading: Heading = 'h2' }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.frame} role="status">
      {icon && <div className={styles.icon}>{icon}</div>}
      {title && <Heading className={styles.title}>{title}</Heading>}
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
