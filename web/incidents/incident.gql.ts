import { graphql } from '../gql/gql.ts';

export const incidentRowFragment = graphql(`
  fragment IncidentRow on Incident {
    id
    title
    kind
    severity
    state
    startedAt
    openedAt
    openedBy
    lead
    factors
    assets {
      ...AssetRef
    }
  }
`);

export const incidentsQuery = graphql(`
  query Incidents($first: Int!, $after: Cursor) {
    incidents(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...IncidentRow
        }
      }
    }
  }
`);

export const similarQuery = graphql(`
  query Similar($assets: [ID!]!, $factors: [IncidentFactor!]) {
    similarIncidents(assets: $assets, factors: $factors) {
      assetCount
      factors
      incident {
        id
        title
        state
        startedAt
      }
    }
  }
`);

export const nodesQuery = graphql(`
  query IncidentAssets($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Asset {
        ...AssetRef
      }
    }
  }
`);

export const actionItemFragment = graphql(`
  fragment ActionItemRow on ActionItem {
    id
    revision
    title
    owner
    due
    overdue
    proof
    proofDetail
    state
    settledBy
    settledAt
    evidence(language: $language)
    checked
    proved {
      holds
      found(language: $language)
    }
    asset {
      ...AssetRef
    }
  }
`);

export const incidentQuery = graphql(`
  query Incident($id: ID!, $language: Language!) {
    incident(id: $id) {
      ...IncidentRow
      revision
      acts
      repeats {
        id
        title
      }
      radius {
        at
        hash
        assetCount
        edgeCount
        parties {
          role
          party
          assetCount
        }
      }
      timeline {
        at
        kind
        by
        text
        reason
        subject
      }
      actionItems {
        ...ActionItemRow
      }
      postMortem {
        state
        authors
      }
    }
  }
`);

export const changesQuery = graphql(`
  query RadiusChanges($id: ID!, $first: Int!, $after: Cursor) {
    incident(id: $id) {
      id
      changes(first: $first, after: $after) {
        assetsAdded
        assetsRemoved
        edgesAdded
        edgesRemoved
        assetCount
        edgeCount
        partiesAdded {
          role
          party
          assetCount
        }
        partiesRemoved {
          role
          party
          assetCount
        }
        page {
          rows {
            change
            what
            subject
            other
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const openMutation = graphql(`
  mutation IncidentOpen($input: IncidentOpenInput!) {
    incidentOpen(input: $input) {
      incident {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const editMutation = graphql(`
  mutation IncidentEdit($input: IncidentEditInput!) {
    incidentEdit(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const moveMutation = graphql(`
  mutation IncidentMove($input: IncidentMoveInput!) {
    incidentMove(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const noteMutation = graphql(`
  mutation IncidentNote($input: IncidentNoteInput!) {
    incidentNote(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const itemAddMutation = graphql(`
  mutation ActionItemAdd($input: ActionItemAddInput!) {
    actionItemAdd(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const itemSettleMutation = graphql(`
  mutation ActionItemSettle($input: ActionItemSettleInput!) {
    actionItemSettle(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const findingsQuery = graphql(`
  query Findings($asset: ID!, $language: Language!) {
    unresolved(asset: $asset, first: 50) {
      edges {
        node {
          id
          source
          message(language: $language)
          place {
            at
            line
          }
        }
      }
    }
  }
`);
