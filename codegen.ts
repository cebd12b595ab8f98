import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  DateTime: 'string',
  URN: 'string',
  Cursor: 'string',
  JSONObject: 'Record<string, string>',
};

const config: CodegenConfig = {
  schema: 'schema.graphql',
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
  ignoreNoDocuments: true,
  generates: {
    'server/graphql/schema.generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        useIndexSignature: false,
        resolversNonOptionalTypename: false,
        avoidOptionals: { field: false, inputValue: false, object: false, defaultValue: true },
        maybeValue: 'T | null | undefined',
        strictScalars: true,
        scalars,
        contextType: './context.ts#Context',
        mappers: {
          Asset: './models.ts#AssetModel',
          Edge: './models.ts#EdgeModel',
          Configuration: './models.ts#ConfigurationModel',
          Deletability: './models.ts#DeletabilityModel',
          Reason: './models.ts#ReasonModel',
          RecordedVerdict: './models.ts#RecordedVerdictModel',
          DeletionRequest: './models.ts#DeletionRequestModel',
          Migration: './models.ts#MigrationModel',
          RequestNeed: './models.ts#RequestNeedModel',
          RequestStep: './models.ts#RequestStepModel',
          RequestPresence: './models.ts#RequestPresenceModel',
          RequestMay: './models.ts#RequestMayModel',
          Tombstone: './models.ts#TombstoneModel',
          Scan: './models.ts#ScanModel',
          Source: './models.ts#SourceModel',
          Incident: './models.ts#IncidentModel',
          ActionItem: './models.ts#ActionItemModel',
          PostMortem: './models.ts#PostMortemModel',
          PostMortemField: './models.ts#PostMortemFieldModel',
          FrozenRadius: './models.ts#FrozenRadiusModel',
          RadiusRow: './models.ts#RadiusRowModel',
          BlamelessHint: './models.ts#BlamelessHintModel',
          Proved: './models.ts#ProvedModel',
          Unresolved: './models.ts#UnresolvedModel',
        },
      },
    },
    'web/gql/': {
      preset: 'client',
      documents: ['web/**/*.gql.ts'],
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        strictScalars: true,
        scalars,
        enumsAsTypes: true,
      },
    },
  },
};
export default config;
