import { Fragment } from 'react';

/** An email or web address that breaks before its dots and its @ when it has to, and nowhere else first. */
export function LongAddress({ address }: { address: string }) {
  const parts = address.split(/(?=[@.])/);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
