import { Breadcrumb, BreadcrumbDivider, BreadcrumbItem, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigationType } from 'react-router';
import { phone } from '../core/media';
import { placeOf, rememberPlace } from '../core/place';
import { AppLink } from './AppLink';

type Crumb = { label: string; to: string };
type Props = { title: string; subtitle?: ReactNode; breadcrumbs?: Crumb[]; actions?: ReactNode; children: ReactNode };

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px 16px' },
  titles: { flexGrow: 1, flexBasis: '240px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  title: {
    margin: 0,
    fontSize: '26px',
    lineHeight: '34px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
    [`@media ${phone}`]: { fontSize: '22px', lineHeight: '30px' },
  },
  subtitle: { color: tokens.colorNeutralForeground2 },
  breadcrumbs: { marginLeft: '-2px', marginBottom: '-16px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The frame of every page: document title, where you are, the one h1 and what can be done here. */
export function Page({ title, subtitle, breadcrumbs = [], actions, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const heading = useFocusOnArrival();
  return (
    <div className={styles.page}>
      <title>{t('app.documentTitle', { title })}</title>
      {breadcrumbs.length > 0 && (
        <Breadcrumb className={styles.breadcrumbs} aria-label={t('navigation.breadcrumbs')} size="small">
          {breadcrumbs.map(({ label, to }) => (
            <Fragment key={to}>
              <BreadcrumbItem>
                <AppLink to={placeOf(to)}>{label}</AppLink>
              </BreadcrumbItem>
              <BreadcrumbDivider />
            </Fragment>
          ))}
        </Breadcrumb>
      )}
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

// The page somebody opened the app with keeps the browser's own start; from then on a screen reader starts at the heading.
let hasArrived = false;
let current: string | null = null;

/** On arrival the heading has the focus; on the way back, the link by which the page was left, if it is still there. */
function useFocusOnArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  const isBack = useNavigationType() === 'POP';
  const { pathname, search } = useLocation();
  // As the page before this one left it.
  const arrival = useRef({ isBack, isOpening: isBack && !hasArrived, from: current });
  useEffect(() => {
    hasArrived = true;
    const { isOpening, from } = arrival.current;
    const way = arrival.current.isBack && from ? linkTo(from) : null;
    if (!isOpening) (way ?? heading.current)?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    current = pathname;
    rememberPlace(pathname, search);
  }, [pathname, search]);
  return heading;
}

/** The link in the page that leads to this place, or to the record of which it is a part. */
function linkTo(place: string): HTMLElement | null {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter(
    ({ pathname }) => place === pathname || place.startsWith(`${pathname}/`),
  );
  return links.sort((a, b) => b.pathname.length - a.pathname.length)[0] ?? null;
}
