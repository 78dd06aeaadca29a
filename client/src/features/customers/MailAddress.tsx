/** An address of the form name@domain that breaks where people would break it, when it has to. */
export function MailAddress({ address }: { address: string }) {
  const [name, domain] = address.split('@');
  if (!domain) return address;
  return (
    <>
      {name}
      <wbr />@{domain}
    </>
  );
}
