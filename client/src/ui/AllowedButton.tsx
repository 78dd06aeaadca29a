import { Button, Tooltip } from '@fluentui/react-components';
import type { ReactElement, ReactNode, Ref } from 'react';

type Props = {
  /** What the API says about this action now. */
  allowed: { allowed: boolean; reason?: string | null } | undefined;
  onClick: () => void;
  appearance?: 'primary' | 'secondary';
  icon?: ReactElement;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

/** A button for something that may not be possible now: it then stays in reach of the keyboard and says why. */
export function AllowedButton({ allowed, onClick, appearance = 'secondary', icon, ref, children }: Props) {
  if (allowed?.allowed !== false) {
    return (
      <Button ref={ref} appearance={appearance} icon={icon} onClick={onClick}>
        {children}
      </Button>
    );
  }
  const button = (
    <Button ref={ref} icon={icon} disabledFocusable>
      {children}
    </Button>
  );
  if (!allowed.reason) return button;
  return (
    <Tooltip content={allowed.reason} relationship="description" withArrow>
      {button}
    </Tooltip>
  );
}
