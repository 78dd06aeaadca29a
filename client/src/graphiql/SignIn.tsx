import { type FormEvent, useEffect, useState } from 'react';
import { ask } from './ask.js';

interface Account {
  email: string;
  password: string;
  role: string;
  partnerName: string;
}

interface Start {
  viewer: { email: string } | null;
  demoSignIns: Account[];
}

const start = 'query SignInState { viewer { email } demoSignIns { email password role partnerName } }';
const signIn = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { viewer { email } userErrors { message } }
}`;
const signOut = 'mutation SignOut { signOut { signedOut } }';

/** Above GraphiQL: who is signed in. With demo data an account is one choice; elsewhere e-mail and password are asked for. */
export function SignIn() {
  const [email, setEmail] = useState<string | null>(null);
  const [accounts, setAccounts] = useState<Account[] | null>(null);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    void ask<Start>(start).then(({ data }) => {
      setEmail(data?.viewer?.email ?? null);
      setAccounts(data?.demoSignIns ?? []);
    });
  }, []);

  async function enter(input: { email: string; password: string }) {
    const { data, errors } = await ask<SignedIn>(signIn, { input });
    setEmail(data?.signIn?.viewer?.email ?? null);
    setProblem(data?.signIn?.userErrors[0]?.message ?? errors?.[0]?.message ?? '');
  }

  async function leave() {
    await ask(signOut);
    setEmail(null);
  }

  if (!accounts) return <header className="sign-in" />;
  return (
    <header className="sign-in">
      <output>{email ? `Signed in as ${email}` : 'Not signed in'}</output>
      {email ? (
        <button type="button" onClick={() => void leave()}>
          Sign out
        </button>
      ) : null}
      {accounts.length > 0 ? (
        <DemoAccounts accounts={accounts} onChoose={({ email, password }) => void enter({ email, password })} />
      ) : email ? null : (
        <Credentials onSubmit={(input) => void enter(input)} />
      )}
      {problem ? <span role="alert">{problem}</span> : null}
    </header>
  );
}

interface SignedIn {
  signIn: { viewer: { email: string } | null; userErrors: { message: string }[] } | null;
}

function DemoAccounts({ accounts, onChoose }: { accounts: Account[]; onChoose: (account: Account) => void }) {
  const partners = [...new Set(accounts.map(({ partnerName }) => partnerName))];
  return (
    <label>
      Demo account{' '}
      <select
        value=""
        onChange={({ target }) => {
          const chosen = accounts.find(({ email }) => email === target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        <option value="">Choose an account to sign in</option>
        {partners.map((partner) => (
          <optgroup key={partner} label={partner}>
            {accounts
              .filter(({ partnerName }) => partnerName === partner)
              .map(({ email, role }) => (
                <option key={email} value={email}>
                  {role}: {email}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Credentials({ onSubmit }: { onSubmit: (input: { email: string; password: string }) => void }) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({ email: String(form.get('email')), password: String(form.get('password')) });
  }
  return (
    <form onSubmit={submit}>
      <label>
        E-mail <input name="email" inputMode="email" autoComplete="username" required />
      </label>
      <label>
        Password <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit">Sign in</button>
    </form>
  );
}
