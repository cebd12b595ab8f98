import { graphql } from '../gql/gql.ts';

export const requestFragment = graphql(`
  fragment RequestPage on DeletionRequest {
    id
    revision
    state
    by
    openedAt
    purpose
    reason
    due
    replacement
    restoreRecipe
    undoDays
    quarantinedAt
    droppedAt
    undoUntil
    closedAt
    restoredAt
    subject {
      ...AssetRef
    }
    deletability {
      verdict
      fingerprint
      summary(language: $language)
    }
    needs {
      kind
      name
      signers
      isMet
      isMine
      by
      way
      isOverridden
      lapsedBy
      lapse
      asset {
        ...AssetRef
      }
      reason {
        ...ReasonView
      }
    }
    signatures {
      id
      by
      party
      delegatedBy
      way
      count
      at
      until
      comment
      isOwn
      isMine
    }
    delegations {
      party
      to
      by
    }
    passable
    approval {
      by
      at
      reason
    }
    override {
      by
      at
      reason
    }
    ended {
      by
      at
      reason
    }
    restoring {
      by
      at
      reason
    }
    steps {
      ...RequestStep
    }
    restoreSteps {
      ...RequestStep
    }
    presences {
      assetName
      state
      source
      at
    }
    tombstones {
      asset
      name
      definition
      isDefinitionMade
      rowCount
      backup
      keepsNoCopy
      restoreRecipe
      undoUntil
      restoredAt
      columns {
        name
        type
      }
      edges {
        direction
        asset
        reason
      }
      parties {
        role
        party
      }
    }
    comments {
      by
      at
      text
    }
    may {
      act
      allowed
      why
    }
  }
  fragment RequestStep on RequestStep {
    id
    phase
    assetName
    title(language: $language)
    place
    statement
    state
    needsBackup
    backup
    by
    at
    evidence
  }
`);

export const requestQuery = graphql(`
  query DeletionRequest($id: ID!, $language: Language!) {
    deletionRequest(id: $id) {
      ...RequestPage
    }
  }
`);

export const requestsQuery = graphql(`
  query DeletionRequests($states: [RequestState!], $after: Cursor) {
    deletionRequests(states: $states, first: 30, after: $after) {
      edges {
        node {
          id
          state
          by
          openedAt
          purpose
          reason
          due
          subjectCount
          subject {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const openMutation = graphql(`
  mutation RequestOpen($input: RequestOpenInput!) {
    requestOpen(input: $input) {
      request {
        id
      }
      userErrors {
        message
      }
    }
  }
`);
export const signMutation = graphql(`
  mutation RequestSign($input: RequestSignInput!) {
    requestSign(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const approveMutation = graphql(`
  mutation RequestApprove($input: RequestApproveInput!) {
    requestApprove(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const overrideMutation = graphql(`
  mutation RequestOverride($input: RequestOverrideInput!) {
    requestOverride(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const declineMutation = graphql(`
  mutation RequestDecline($input: RequestReasonInput!) {
    requestDecline(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const abortMutation = graphql(`
  mutation RequestAbort($input: RequestReasonInput!) {
    requestAbort(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const reopenMutation = graphql(`
  mutation RequestReopen($input: RequestReasonInput!) {
    requestReopen(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const submitMutation = graphql(`
  mutation RequestSubmit($input: RequestInput!) {
    requestSubmit(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const restoreMutation = graphql(`
  mutation RequestRestore($input: RequestReasonInput!) {
    requestRestore(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const commentMutation = graphql(`
  mutation RequestComment($input: RequestCommentInput!) {
    requestComment(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const closeMutation = graphql(`
  mutation RequestClose($input: RequestCloseInput!) {
    requestClose(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const tickMutation = graphql(`
  mutation RequestTick($input: RequestTickInput!) {
    requestTick(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const restoreTickMutation = graphql(`
  mutation RequestRestoreTick($input: RequestTickInput!) {
    requestRestoreTick(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const editMutation = graphql(`
  mutation RequestEdit($input: RequestEditInput!) {
    requestEdit(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const withdrawMutation = graphql(`
  mutation RequestWithdraw($input: RequestWithdrawInput!) {
    requestWithdraw(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const delegateMutation = graphql(`
  mutation RequestDelegate($input: RequestDelegateInput!) {
    requestDelegate(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
export const confirmMutation = graphql(`
  mutation RequestConfirm($input: RequestConfirmInput!) {
    requestConfirm(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const migrationFragment = graphql(`
  fragment MigrationRow on Migration {
    id
    revision
    by
    startedAt
    note
    due
    endedAt
    from {
      ...AssetRef
    }
    to {
      ...AssetRef
    }
    left {
      ...AssetRef
    }
    moved {
      id
    }
    burnDown {
      day
      readers
    }
  }
`);

export const migrationsQuery = graphql(`
  query Migrations($after: Cursor) {
    migrations(first: 20, after: $after) {
      edges {
        node {
          ...MigrationRow
        }
      }
    }
  }
`);

export const migrationStartMutation = graphql(`
  mutation MigrationStart($input: MigrationStartInput!) {
    migrationStart(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const migrationEndMutation = graphql(`
  mutation MigrationEnd($input: MigrationEndInput!) {
    migrationEnd(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
