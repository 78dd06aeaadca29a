import { act, renderHook } from '@testing-library/react';
import i18n from 'i18next';
import { useForm } from 'react-hook-form';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Problem, useDryRun } from './dryRun';

type Form = { name: string; email: string };
const wrong = (field: keyof Form, message = 'Wrong.'): Problem => ({ code: 'wrong', field, message });

beforeAll(async () => void (await i18n.use(initReactI18next).init({ lng: 'en', resources: {} })));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function judge(ask: (values: Form) => Promise<{ userErrors: Problem[]; warnings: Problem[] }>, revealed = false) {
  return renderHook(() => {
    const form = useForm<Form>({ defaultValues: { name: '', email: '' } });
    // Reading makes the hook follow it.
    const { errors } = form.formState;
    const dryRun = useDryRun({ form, ask, isRevealed: () => revealed });
    return { form, errors, dryRun };
  }).result;
}

test('a problem waits until its field was left', async () => {
  const hook = judge(async () => ({ userErrors: [wrong('name'), wrong('email')], warnings: [] }));
  act(() => hook.current.form.setValue('name', 'x', { shouldTouch: true }));
  await act(() => hook.current.dryRun.check());
  expect(hook.current.errors.name?.message).toBe('Wrong.');
  expect(hook.current.errors.email).toBeUndefined();
  expect(hook.current.dryRun.errors).toHaveLength(2);
});

test('all problems show in a form one has tried to send', async () => {
  const hook = judge(async () => ({ userErrors: [wrong('name'), wrong('email')], warnings: [] }), true);
  await act(() => hook.current.dryRun.check());
  expect(Object.keys(hook.current.errors)).toEqual(['name', 'email']);
});

test('of two answers under way the last question wins', async () => {
  const waits = [200, 100];
  const ask = async () => {
    const wait = waits.shift() ?? 0;
    await new Promise((done) => setTimeout(done, wait));
    return { userErrors: [wrong('name', `After ${wait} ms.`)], warnings: [] };
  };
  const hook = judge(ask, true);
  await act(async () => {
    void hook.current.dryRun.check();
    void hook.current.dryRun.check();
    await vi.advanceTimersByTimeAsync(300);
  });
  expect(hook.current.errors.name?.message).toBe('After 100 ms.');
});

test('whoever mends a problem sees it go without leaving the field', async () => {
  const hook = judge(async ({ name }) => ({ userErrors: name ? [] : [wrong('name')], warnings: [] }), true);
  await act(() => hook.current.dryRun.check());
  expect(hook.current.errors.name).toBeDefined();
  await act(async () => {
    hook.current.form.setValue('name', 'Fjordbygg AB');
    await vi.advanceTimersByTimeAsync(400);
  });
  expect(hook.current.errors.name).toBeUndefined();
});

test('a warning shows at its field and is no error', async () => {
  const hook = judge(async () => ({ userErrors: [], warnings: [wrong('name', 'Odd.')] }), true);
  await act(() => hook.current.dryRun.check());
  expect(hook.current.dryRun.warningAt('name')).toBe('Odd.');
  expect(hook.current.errors).toEqual({});
});
