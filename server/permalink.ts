/** Web address of a recorded verdict. The id's form is GraphQL's, which is loaded only here. */
export async function verdictLink(server: string, id: string): Promise<string> {
  const { globalId } = await import('./graphql/ids.ts');
  return `${server}/verdicts/${globalId('RecordedVerdict', id)}`;
}
