import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

type Props = {
  to: string;
  children: ReactNode;
  appearance?: 'primary' | 'secondary' | 'subtle' | 'transparent';
  size?: 'small' | 'medium' | 'large';
  icon?: ReactElement;
};

/** Looks like a button, is a link: opens in a new tab, shows its address. */
export function LinkButton({ to, children, appearance = 'secondary', size, icon }: Props) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button as="a" href={useHref(to)} onClick={follow} appearance={appearance} size={size} icon={icon}>
      {children}
    </Button>
  );
}
