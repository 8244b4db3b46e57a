import openapiTS, { astToString } from 'openapi-typescript';

const HEAD = `// Types of the API, made from its OpenAPI description by openapi-typescript (npm run client-types). Not edited by hand.
`;

/** The TypeScript client's types of an OpenAPI description. */
export async function clientTypes(api: object): Promise<string> {
  return HEAD + astToString(await openapiTS(JSON.stringify(api), { alphabetize: true }));
}
