import { graphql } from '../gql/index.ts';

export const userFragment = graphql(`
  fragment UserRow on User {
    name
    role
    parties
    linkUntil
    leftAt
  }
`);

export const usersQuery = graphql(`
  query Users {
    viewer {
      name
      role
    }
    users {
      ...UserRow
    }
  }
`);

export const partiesQuery = graphql(`
  query Parties($open: Boolean!, $first: Int!, $after: Cursor) {
    parties(open: $open, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          name
          assetCount
          users
          suggestion
          aside
        }
      }
    }
  }
`);

export const orphanWorkQuery = graphql(`
  query OrphanWork($user: String!) {
    orphanWork(user: $user) {
      requests {
        id
        state
        reason
      }
      actionItems {
        id
        incident
        title
        due
      }
    }
  }
`);

export const orphansQuery = graphql(`
  query Orphans($user: String!, $first: Int!, $after: Cursor) {
    orphans(user: $user, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          urn
          kind
          name
          platform
        }
      }
    }
  }
`);

export const userAddMutation = graphql(`
  mutation UserAdd($input: UserAddInput!) {
    userAdd(input: $input) {
      link
      userErrors {
        message
      }
    }
  }
`);

export const userLinkMutation = graphql(`
  mutation UserLink($input: UserNameInput!) {
    userLink(input: $input) {
      link
      userErrors {
        message
      }
    }
  }
`);

export const userChangeMutation = graphql(`
  mutation UserChange($input: UserChangeInput!) {
    userChange(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const userLeaveMutation = graphql(`
  mutation UserLeave($input: UserNameInput!) {
    userLeave(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const userRemoveMutation = graphql(`
  mutation UserRemove($input: UserNameInput!) {
    userRemove(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const userHandOverMutation = graphql(`
  mutation UserHandOver($input: UserHandOverInput!) {
    userHandOver(input: $input) {
      handed
      userErrors {
        message
      }
    }
  }
`);

export const partyLinkMutation = graphql(`
  mutation PartyLink($input: PartyLinkInput!) {
    partyLink(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const partySetAsideMutation = graphql(`
  mutation PartySetAside($input: PartySetAsideInput!) {
    partySetAside(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
