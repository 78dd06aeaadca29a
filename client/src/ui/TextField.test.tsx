import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { afterEach, expect, it } from 'vitest';
import { TextField } from './TextField';

afterEach(cleanup);

function Form({ type, autoComplete }: { type: 'email' | 'url' | 'tel' | 'text'; autoComplete?: string }) {
  const { control } = useForm({ defaultValues: { it: '' } });
  return (
    <FluentProvider theme={webLightTheme}>
      <TextField control={control} name="it" label="It" type={type} autoComplete={autoComplete} />
    </FluentProvider>
  );
}

function attributesOf(form: ReactElement) {
  render(form);
  const box = screen.getByRole('textbox');
  return ['type', 'inputmode', 'autocomplete'].map((name) => box.getAttribute(name));
}

it.each([
  ['email', 'email', 'email'],
  ['url', 'url', null],
] as const)('a field for an %s leaves what is typed alone', (type, inputMode, autoComplete) => {
  expect(attributesOf(<Form type={type} />)).toEqual(['text', inputMode, autoComplete]);
});

it('a field says itself what a password manager looks for', () => {
  expect(attributesOf(<Form type="email" autoComplete="username" />)).toEqual(['text', 'email', 'username']);
});

it('a field for a phone number stays one', () => {
  expect(attributesOf(<Form type="tel" />)).toEqual(['tel', null, null]);
});
