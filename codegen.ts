import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  DateTime: 'string',
  URN: 'string',
  Cursor: 'string',
  JSONObject: 'Record<string, string>',
};

const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'server/graphql/schema.generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        useIndexSignature: false,
        resolversNonOptionalTypename: false,
        strictScalars: true,
        scalars,
        contextType: './context.ts#Context',
        mapperTypeSuffix: 'Model',
        mappers: {
          Asset: './models.ts#AssetModel',
          Edge: './models.ts#EdgeModel',
          Deletability: './models.ts#DeletabilityModel',
          Reason: './models.ts#ReasonModel',
          RecordedVerdict: './models.ts#RecordedVerdictModel',
          Scan: './models.ts#ScanModel',
          Source: './models.ts#SourceModel',
          Unresolved: './models.ts#UnresolvedModel',
        },
      },
    },
    'web/gql/': {
      preset: 'client',
      documents: ['web/**/*.gql.ts'],
      presetConfig: { fragmentMasking: false },
      config: { useTypeImports: true, strictScalars: true, scalars, enumsAsTypes: true },
    },
  },
};
export default config;
