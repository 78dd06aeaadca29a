interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string }[];
}

// The session cookie counts only together with the preflight header; a bearer token goes into the Headers tab.
export async function post(body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'apollo-require-preflight': 'true',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

export async function ask<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
  const response = await post({ query, variables });
  return response.json();
}
