import { graphql } from '../gql/gql.ts';

export const assetQuery = graphql(`
  query Asset($urn: URN!, $kind: AssetKind) {
    asset(urn: $urn, kind: $kind) {
      ...AssetPage
    }
  }
`);

export const assetFragment = graphql(`
  fragment AssetPage on Asset {
    id
    urn
    kind
    name
    platform
    subtype
    state
    layer
    description
    tags
    properties
    definition
    sizeBytes
    rowCount
    rowCountEstimated
    dataChangedAt
    firstSeenAt
    lastSeenAt
    vanishedAt
    upstreamCount
    downstreamCount
    roles {
      role
      party
      ticket
      source
    }
    schedule {
      expression
      periodSeconds
      startsItself
      paused
      startDate
      catchup
    }
    columns {
      name
      type
      nullable
      description
      primaryKey
    }
    incidents {
      id
      title
      severity
      state
    }
    actionItems {
      id
      incident
      title
      owner
      due
      overdue
    }
    requests {
      id
      state
      by
      reason
    }
    tombstones {
      request
      takenAwayAt
      droppedAt
      undoUntil
      restoredAt
      backup
      keepsNoCopy
    }
    hold {
      by
      reason
      until
    }
    containers {
      id
      urn
      kind
      name
      platform
      subtype
    }
    contents {
      id
      urn
      kind
      name
      platform
      subtype
      description
    }
    evidence {
      source
      method
      lastSeenAt
      vanishedAt
      place {
        at
        line
        text
      }
    }
  }
`);

export const assetUsageQuery = graphql(`
  query AssetUsage($id: ID!) {
    node(id: $id) {
      ... on Asset {
        id
        usage {
          reads
          watchedSince
          identifiesReaders
          lastReadAt
          readers {
            name
            reads
            lastReadAt
          }
          periods {
            from
            to
            reads
            writes
          }
        }
      }
    }
  }
`);

export const assetEdgesQuery = graphql(`
  query AssetEdges($id: ID!, $direction: Direction!, $first: Int!, $after: Cursor) {
    node(id: $id) {
      ... on Asset {
        id
        edges(direction: $direction, first: $first, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            cursor
            node {
              reason
              relation
              breaks
              from {
                ...AssetRef
              }
              to {
                ...AssetRef
              }
              evidence {
                source
                method
                confidence
                placeCount
                lastSeenAt
                vanishedAt
                places {
                  at
                  line
                  text
                }
              }
            }
          }
        }
      }
    }
  }
`);

export const assetHistoryQuery = graphql(`
  query AssetHistory($id: ID!, $first: Int!, $after: Cursor) {
    node(id: $id) {
      ... on Asset {
        id
        history(first: $first, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            cursor
            node {
              at
              actor
              action
              reason
              before
              after
              scan
              source
              other {
                ...AssetRef
              }
            }
          }
        }
      }
    }
  }
`);

export const assetRefFragment = graphql(`
  fragment AssetRef on Asset {
    id
    urn
    kind
    name
    platform
    subtype
    state
    description
    roles {
      role
      party
    }
  }
`);

export const roleAssignMutation = graphql(`
  mutation RoleAssign($input: RoleInput!) {
    roleAssign(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const roleEndMutation = graphql(`
  mutation RoleEnd($input: RoleInput!) {
    roleEnd(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const descriptionSetMutation = graphql(`
  mutation DescriptionSet($input: DescriptionInput!) {
    descriptionSet(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const tagsSetMutation = graphql(`
  mutation TagsSet($input: TagsInput!) {
    tagsSet(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const consumerDeclareMutation = graphql(`
  mutation ConsumerDeclare($input: ConsumerInput!) {
    consumerDeclare(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const holdPlaceMutation = graphql(`
  mutation HoldPlace($input: HoldInput!) {
    holdPlace(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const holdLiftMutation = graphql(`
  mutation HoldLift($input: HoldLiftInput!) {
    holdLift(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const edgeDeclareMutation = graphql(`
  mutation EdgeDeclare($input: EdgeInput!) {
    edgeDeclare(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);

export const edgeEndMutation = graphql(`
  mutation EdgeEnd($input: EdgeInput!) {
    edgeEnd(input: $input) {
      asset {
        id
      }
      userErrors {
        message
        code
      }
    }
  }
`);
