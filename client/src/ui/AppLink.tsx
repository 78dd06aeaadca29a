import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

type Props = { to: string; children: ReactNode; inline?: boolean; className?: string };

// Fluent marks a focused link by a double underline, too faint in a table full of links.
const useStyles = makeStyles({
  link: {
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
      textDecorationLine: 'none',
    },
  },
});

/** A link inside the app. `inline` underlines it, for a link in the middle of a sentence. */
export function AppLink({ to, children, inline, className }: Props) {
  const styles = useStyles();
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Link as="a" href={useHref(to)} inline={inline} className={mergeClasses(styles.link, className)} onClick={follow}>
      {children}
    </Link>
  );
}
