import { AsyncLocalStorage } from 'node:async_hooks';
import { createYoga, type Plugin } from 'graphql-yoga';
import { createContext, type Context, type RequestFacts, type Services } from './context.ts';
import { inputError, maskError } from './errors.ts';
import { nodeLimit, shapeLimits } from './limits.ts';
import { createSchema } from './schema.ts';

/** Who is told of errors that callers must not see. */
export type Report = (error: unknown, requestId: string) => void;

/** Answers one request whose sender is known already. */
export type Graphql = (request: Request, facts: RequestFacts) => Promise<Response>;

/** Documents that cannot be read or do not fit the schema say so by code. */
function inputErrorCodes(): Plugin {
  return {
    onParse:
      () =>
      ({ result, replaceParseResult }) => {
        if (result instanceof Error) replaceParseResult(inputError(result));
      },
    onValidate:
      () =>
      ({ result, setResult }) =>
        setResult(result.map(inputError)),
  };
}

/** GraphQL over `fetch`; who asks comes with each request, already known. */
export function createGraphql(services: Services, report: Report): Graphql {
  // Masking is told the error only; this is how it learns of which request.
  const current = new AsyncLocalStorage<RequestFacts>();
  const yoga = createYoga<RequestFacts, Context>({
    schema: createSchema(),
    graphqlEndpoint: '/graphql',
    context: (initial) => createContext(services, initial),
    cors: false,
    multipart: false,
    batching: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    maskedErrors: {
      maskError: (error) => {
        const { requestId = '', language = 'en' } = current.getStore() ?? {};
        return maskError(error, { requestId, language }, report);
      },
    },
    plugins: [...shapeLimits(), nodeLimit(), inputErrorCodes()],
  });
  return async (request, facts) => current.run(facts, async () => yoga.fetch(request, facts));
}
