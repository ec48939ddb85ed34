import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from 'react-router/dom';
import { createApolloClient } from './apollo/client.js';
import { leaveForSignIn } from './features/identity/sign-in-address.js';
import { router } from './routes.js';
import { styleNonce } from './theme/style-nonce.js';
import { cssVariablesResolver, theme } from './theme/theme.js';

const client = createApolloClient(leaveForSignIn);

/** The whole dashboard: look, data and routes. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  );
}
