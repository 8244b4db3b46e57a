import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../api/queries.ts';
import { Gate } from './gate.tsx';
import { nonce } from './nonce.ts';
import { Routes } from './routes.tsx';
import { Shell } from './shell.tsx';
import { theme, variables } from './theme.ts';
import { Told } from './told.tsx';

/** The whole office app. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      forceColorScheme="light"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <Told />
        <Gate>
          <Shell>
            <Routes />
          </Shell>
        </Gate>
      </QueryClientProvider>
    </MantineProvider>
  );
}
