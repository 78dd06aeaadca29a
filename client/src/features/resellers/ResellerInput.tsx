import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useDebounced } from '../../core/useDebounced';
import { ResellerNameDocument, ResellerOptionsDocument } from '../../generated/graphql';
import { ComboInput } from '../../ui/ComboInput';

type Props = {
  value: string;
  onChange: (resellerId: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  clearable?: boolean;
};

/** One of the provider's resellers, found on the server: there may be thousands. Wants a Fluent `Field` around it. */
export function ResellerInput({ value, ...rest }: Props) {
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed) || null;
  const found = useQuery(ResellerOptionsDocument, { variables: { search } });
  const chosen = useQuery(ResellerNameDocument, { variables: { id: value }, skip: !value });

  const resellers = (found.data ?? found.previousData)?.resellers;
  const options = (resellers?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const name = value && chosen.data?.node && 'name' in chosen.data.node ? chosen.data.node.name : null;
  // The chosen one has to be among them to be shown; while somebody searches, what was found is offered and nothing else.
  if (name && !typed && !options.some((option) => option.value === value)) options.unshift({ value, label: name });

  return (
    <ComboInput
      {...rest}
      value={value}
      options={options}
      onQuery={setTyped}
      isPending={found.loading || (typed || null) !== search}
      hasMore={resellers?.pageInfo.hasNextPage}
    />
  );
}
