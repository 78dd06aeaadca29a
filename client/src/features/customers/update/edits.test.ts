import { describe, expect, it } from 'vitest';
import { type CustomerForm, emptyForm } from '../add/customerForm';
import { differences, editable } from './edits';

function formWith(change: (form: CustomerForm) => void): CustomerForm {
  const form = emptyForm('SE', 'sv');
  form.company.legalName = 'Kvarnby Trä AB';
  form.company.website = 'https://old.example';
  form.contact.email = 'eva@old.example';
  change(form);
  return form;
}
const base = formWith(() => {});

describe('two edits of one customer', () => {
  it('takes over what only the other one changed', () => {
    const theirs = formWith((form) => {
      form.contact.email = 'eva@new.example';
    });
    expect(differences(base, base, theirs)).toEqual([
      { field: 'contact.email', mine: 'eva@old.example', theirs: 'eva@new.example', choice: 'theirs' },
    ]);
  });

  it('keeps what was typed where both changed a field', () => {
    const mine = formWith((form) => {
      form.company.website = 'https://mine.example';
    });
    const theirs = formWith((form) => {
      form.company.website = 'https://theirs.example';
    });
    expect(differences(base, mine, theirs)).toMatchObject([{ field: 'company.website', choice: 'mine' }]);
  });

  it('says nothing of a field that both changed to the same', () => {
    const both = formWith((form) => {
      form.company.tags = ['vip', 'north'];
    });
    expect(differences(base, both, structuredClone(both))).toEqual([]);
  });

  it('leaves what only this one changed out of the question', () => {
    const mine = formWith((form) => {
      form.company.legalName = 'Kvarnby Trävaror AB';
    });
    expect(differences(base, mine, base)).toEqual([]);
  });
});

it('compares every field of the form that an update can change', () => {
  const ofNewCustomers = /^(domainPrefix|company\.segment|acceptance|signerIsContact|agreement\..+|order\..+)$/;
  const paths = pathsOf(emptyForm('SE', 'sv')).filter((path) => !ofNewCustomers.test(path));
  expect([...editable].sort()).toEqual(paths.sort());
});

function pathsOf(values: object, before = ''): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? pathsOf(value, `${before}${name}.`)
      : [before + name],
  );
}
