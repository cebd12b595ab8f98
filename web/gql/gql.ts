/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Asset($urn: URN!, $kind: AssetKind) {\n    asset(urn: $urn, kind: $kind) {\n      ...AssetPage\n    }\n  }\n": typeof types.AssetDocument,
    "\n  fragment AssetPage on Asset {\n    id\n    urn\n    kind\n    name\n    platform\n    subtype\n    state\n    layer\n    description\n    tags\n    properties\n    definition\n    sizeBytes\n    rowCount\n    rowCountEstimated\n    dataChangedAt\n    firstSeenAt\n    lastSeenAt\n    vanishedAt\n    upstreamCount\n    downstreamCount\n    roles {\n      role\n      party\n      ticket\n      source\n    }\n    schedule {\n      expression\n      periodSeconds\n      startsItself\n      paused\n      startDate\n      catchup\n    }\n    columns {\n      name\n      type\n      nullable\n      description\n      primaryKey\n    }\n    incidents {\n      id\n      title\n      severity\n      state\n    }\n    actionItems {\n      id\n      incident\n      title\n      owner\n      due\n      overdue\n    }\n    requests {\n      id\n      state\n      by\n      reason\n    }\n    tombstones {\n      request\n      takenAwayAt\n      droppedAt\n      undoUntil\n      restoredAt\n      backup\n      keepsNoCopy\n    }\n    hold {\n      by\n      reason\n      until\n    }\n    containers {\n      id\n      urn\n      kind\n      name\n      platform\n      subtype\n    }\n    contents {\n      id\n      urn\n      kind\n      name\n      platform\n      subtype\n      description\n    }\n    evidence {\n      source\n      method\n      lastSeenAt\n      vanishedAt\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n": typeof types.AssetPageFragmentDoc,
    "\n  query AssetUsage($id: ID!) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        usage {\n          reads\n          watchedSince\n          identifiesReaders\n          lastReadAt\n          readers {\n            name\n            reads\n            lastReadAt\n          }\n          periods {\n            from\n            to\n            reads\n            writes\n          }\n        }\n      }\n    }\n  }\n": typeof types.AssetUsageDocument,
    "\n  query AssetEdges($id: ID!, $direction: Direction!, $first: Int!, $after: Cursor) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        edges(direction: $direction, first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            cursor\n            node {\n              reason\n              relation\n              breaks\n              from {\n                ...AssetRef\n              }\n              to {\n                ...AssetRef\n              }\n              evidence {\n                source\n                method\n                confidence\n                placeCount\n                lastSeenAt\n                vanishedAt\n                places {\n                  at\n                  line\n                  text\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AssetEdgesDocument,
    "\n  query AssetHistory($id: ID!, $first: Int!, $after: Cursor) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        history(first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            cursor\n            node {\n              at\n              actor\n              action\n              reason\n              before\n              after\n              scan\n              source\n              other {\n                ...AssetRef\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AssetHistoryDocument,
    "\n  fragment AssetRef on Asset {\n    id\n    urn\n    kind\n    name\n    platform\n    subtype\n    state\n    description\n    roles {\n      role\n      party\n    }\n  }\n": typeof types.AssetRefFragmentDoc,
    "\n  mutation RoleAssign($input: RoleInput!) {\n    roleAssign(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.RoleAssignDocument,
    "\n  mutation RoleEnd($input: RoleInput!) {\n    roleEnd(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.RoleEndDocument,
    "\n  mutation DescriptionSet($input: DescriptionInput!) {\n    descriptionSet(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.DescriptionSetDocument,
    "\n  mutation TagsSet($input: TagsInput!) {\n    tagsSet(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.TagsSetDocument,
    "\n  mutation ConsumerDeclare($input: ConsumerInput!) {\n    consumerDeclare(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.ConsumerDeclareDocument,
    "\n  mutation HoldPlace($input: HoldInput!) {\n    holdPlace(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.HoldPlaceDocument,
    "\n  mutation HoldLift($input: HoldLiftInput!) {\n    holdLift(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.HoldLiftDocument,
    "\n  mutation EdgeDeclare($input: EdgeInput!) {\n    edgeDeclare(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.EdgeDeclareDocument,
    "\n  mutation EdgeEnd($input: EdgeInput!) {\n    edgeEnd(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.EdgeEndDocument,
    "\n  query Search(\n    $text: String!\n    $filter: SearchFilter\n    $sort: SearchSort!\n    $first: Int!\n    $after: Cursor\n  ) {\n    search(text: $text, filter: $filter, sort: $sort, first: $first, after: $after) {\n      totalCount\n      totalCountIsExact\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        field\n        values {\n          value\n          count\n        }\n      }\n      edges {\n        highlights {\n          field\n          text\n          ranges\n        }\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n          subtype\n          state\n          layer\n          description\n          tags\n          dataChangedAt\n          lastSeenAt\n          downstreamCount\n          incidents {\n            id\n            title\n          }\n          requests {\n            id\n            state\n          }\n          roles {\n            role\n            party\n          }\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Suggest($text: String!) {\n    search(text: $text, first: 8) {\n      totalCount\n      edges {\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n          subtype\n          description\n        }\n      }\n    }\n  }\n": typeof types.SuggestDocument,
    "\n  query Home($language: Language! = en) {\n    totals {\n      assets\n      edges\n      unresolved\n      byKind {\n        value\n        count\n      }\n    }\n    viewer {\n      name\n      role\n      catalog\n    }\n    unmappedConnections {\n      name\n    }\n    scans(first: 5) {\n      edges {\n        node {\n          id\n          source\n          type\n          state\n          startedAt\n          finishedAt\n          message(language: $language)\n          counts {\n            assetsAdded\n            assetsChanged\n            assetsVanished\n            edgesAdded\n            edgesVanished\n            scopesUnreadable\n            unresolved\n          }\n        }\n      }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  fragment VerdictView on Deletability {\n    verdict\n    fingerprint\n    summary(language: $language)\n    subject {\n      ...AssetRef\n    }\n    reasons {\n      ...ReasonView\n    }\n    lossSet {\n      why\n      asset {\n        ...AssetRef\n      }\n    }\n    tell(language: $language) {\n      party\n      message\n      assets {\n        id\n        name\n      }\n    }\n  }\n  fragment ReasonView on Reason {\n    code\n    verdict\n    hard\n    signers\n    title(language: $language)\n    detail(language: $language)\n    wayOut(language: $language)\n    about {\n      ...AssetRef\n    }\n    by {\n      ...AssetRef\n    }\n    evidence {\n      source\n      method\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n": typeof types.VerdictViewFragmentDoc,
    "\n  query Check($ids: [ID!]!, $language: Language!) {\n    deletability(ids: $ids) {\n      ...VerdictView\n    }\n    impact(ids: $ids, direction: DOWNSTREAM, first: 1) {\n      totalCount\n      complete\n      csvPath\n    }\n    ends: impact(ids: $ids, direction: DOWNSTREAM, kinds: [SERVICE, DASHBOARD, MODEL], first: 20) {\n      totalCount\n      edges {\n        hop\n        node {\n          ...AssetRef\n        }\n      }\n    }\n  }\n": typeof types.CheckDocument,
    "\n  query Path($from: ID!, $to: ID!) {\n    why(from: $from, to: $to) {\n      reversed\n      nodes {\n        ...AssetRef\n      }\n      edges {\n        reason\n        from {\n          id\n        }\n        to {\n          id\n        }\n        evidence {\n          places {\n            at\n            line\n          }\n        }\n      }\n    }\n  }\n": typeof types.PathDocument,
    "\n  query Resolve($text: String!) {\n    resolveAssets(text: $text, first: 20) {\n      ...AssetRef\n    }\n  }\n": typeof types.ResolveDocument,
    "\n  query Recorded($id: ID!, $language: Language!) {\n    verdict(id: $id) {\n      id\n      at\n      actor\n      markedWrong {\n        by\n        at\n        note\n      }\n      deletability {\n        ...VerdictView\n      }\n    }\n  }\n": typeof types.RecordedDocument,
    "\n  mutation Record($input: VerdictRecordInput!) {\n    verdictRecord(input: $input) {\n      verdict {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.RecordDocument,
    "\n  mutation MarkWrong($input: VerdictWrongInput!) {\n    verdictMarkWrong(input: $input) {\n      verdict {\n        id\n        markedWrong {\n          by\n          at\n          note\n        }\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.MarkWrongDocument,
    "\n  mutation ReasonAccept($input: ReasonAcceptInput!) {\n    reasonAccept(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.ReasonAcceptDocument,
    "\n  mutation BlindSpotAccept($input: BlindSpotInput!) {\n    blindSpotAccept(input: $input) {\n      namespace\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.BlindSpotAcceptDocument,
    "\n  fragment IncidentRow on Incident {\n    id\n    title\n    kind\n    severity\n    state\n    startedAt\n    openedAt\n    openedBy\n    lead\n    factors\n    assets {\n      ...AssetRef\n    }\n  }\n": typeof types.IncidentRowFragmentDoc,
    "\n  query Incidents($first: Int!, $after: Cursor) {\n    incidents(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...IncidentRow\n        }\n      }\n    }\n  }\n": typeof types.IncidentsDocument,
    "\n  query Similar($assets: [ID!]!, $factors: [IncidentFactor!]) {\n    similarIncidents(assets: $assets, factors: $factors) {\n      assetCount\n      factors\n      incident {\n        id\n        title\n        state\n        startedAt\n      }\n    }\n  }\n": typeof types.SimilarDocument,
    "\n  query IncidentAssets($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Asset {\n        ...AssetRef\n      }\n    }\n  }\n": typeof types.IncidentAssetsDocument,
    "\n  fragment ActionItemRow on ActionItem {\n    id\n    revision\n    title\n    owner\n    due\n    overdue\n    proof\n    proofDetail\n    state\n    settledBy\n    settledAt\n    evidence(language: $language)\n    checked\n    proved {\n      holds\n      found(language: $language)\n    }\n    asset {\n      ...AssetRef\n    }\n  }\n": typeof types.ActionItemRowFragmentDoc,
    "\n  query Incident($id: ID!, $language: Language!) {\n    incident(id: $id) {\n      ...IncidentRow\n      revision\n      acts\n      repeats {\n        id\n        title\n      }\n      radius {\n        at\n        hash\n        assetCount\n        edgeCount\n        parties {\n          role\n          party\n          assetCount\n        }\n      }\n      timeline {\n        at\n        kind\n        by\n        text\n        reason\n        subject\n      }\n      actionItems {\n        ...ActionItemRow\n      }\n      postMortem {\n        state\n        authors\n      }\n    }\n  }\n": typeof types.IncidentDocument,
    "\n  query RadiusChanges($id: ID!, $first: Int!, $after: Cursor) {\n    incident(id: $id) {\n      id\n      changes(first: $first, after: $after) {\n        assetsAdded\n        assetsRemoved\n        edgesAdded\n        edgesRemoved\n        assetCount\n        edgeCount\n        partiesAdded {\n          role\n          party\n          assetCount\n        }\n        partiesRemoved {\n          role\n          party\n          assetCount\n        }\n        page {\n          rows {\n            change\n            what\n            subject\n            other\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.RadiusChangesDocument,
    "\n  mutation IncidentOpen($input: IncidentOpenInput!) {\n    incidentOpen(input: $input) {\n      incident {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.IncidentOpenDocument,
    "\n  mutation IncidentEdit($input: IncidentEditInput!) {\n    incidentEdit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.IncidentEditDocument,
    "\n  mutation IncidentMove($input: IncidentMoveInput!) {\n    incidentMove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.IncidentMoveDocument,
    "\n  mutation IncidentNote($input: IncidentNoteInput!) {\n    incidentNote(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.IncidentNoteDocument,
    "\n  mutation ActionItemAdd($input: ActionItemAddInput!) {\n    actionItemAdd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ActionItemAddDocument,
    "\n  mutation ActionItemSettle($input: ActionItemSettleInput!) {\n    actionItemSettle(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ActionItemSettleDocument,
    "\n  query Findings($asset: ID!, $language: Language!) {\n    unresolved(asset: $asset, first: 50) {\n      edges {\n        node {\n          id\n          source\n          message(language: $language)\n          place {\n            at\n            line\n          }\n        }\n      }\n    }\n  }\n": typeof types.FindingsDocument,
    "\n  fragment PostMortemView on PostMortem {\n    incident\n    revision\n    state\n    acts\n    authors\n    mayReview\n    missing\n    fields {\n      name\n      text\n      revision\n      by\n      at\n      written\n      hints(language: $language) {\n        from\n        to\n        text\n        advice\n      }\n    }\n    comments {\n      at\n      by\n      text\n    }\n    moves {\n      at\n      by\n      act\n      reason\n      selfReviewed\n    }\n    drafts {\n      id\n      field\n      text\n      at\n    }\n  }\n": typeof types.PostMortemViewFragmentDoc,
    "\n  query PostMortem($id: ID!, $language: Language!) {\n    viewer {\n      name\n    }\n    incident(id: $id) {\n      ...IncidentRow\n      repeats {\n        id\n        title\n      }\n      radius {\n        at\n        hash\n        assetCount\n        edgeCount\n      }\n      timeline {\n        at\n        kind\n        by\n        text\n        reason\n        subject\n      }\n      actionItems {\n        ...ActionItemRow\n      }\n      postMortem {\n        ...PostMortemView\n      }\n    }\n  }\n": typeof types.PostMortemDocument,
    "\n  query ReadersMeanwhile($id: ID!) {\n    incident(id: $id) {\n      postMortem {\n        readersMeanwhile\n      }\n    }\n  }\n": typeof types.ReadersMeanwhileDocument,
    "\n  query PostMortemMarkdown($id: ID!, $language: Language!) {\n    incident(id: $id) {\n      markdown(language: $language)\n    }\n  }\n": typeof types.PostMortemMarkdownDocument,
    "\n  mutation PostMortemStart($input: PostMortemStartInput!) {\n    postMortemStart(input: $input) {\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.PostMortemStartDocument,
    "\n  mutation PostMortemSave($input: PostMortemSaveInput!, $language: Language!) {\n    postMortemSave(input: $input) {\n      outcome\n      draft\n      offer\n      field {\n        name\n        text\n        revision\n        by\n        at\n        hints(language: $language) {\n          from\n          to\n          text\n          advice\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PostMortemSaveDocument,
    "\n  mutation PostMortemDraftDrop($input: PostMortemDraftDropInput!) {\n    postMortemDraftDrop(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PostMortemDraftDropDocument,
    "\n  mutation PostMortemMove($input: PostMortemMoveInput!) {\n    postMortemMove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PostMortemMoveDocument,
    "\n  mutation PostMortemComment($input: PostMortemCommentInput!) {\n    postMortemComment(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PostMortemCommentDocument,
    "\n  query Lineage($id: ID!, $up: Int!, $down: Int!) {\n    lineage(id: $id, upstreamDepth: $up, downstreamDepth: $down, fanOut: 8, maxNodes: 200) {\n      complete\n      root {\n        id\n      }\n      nodes {\n        ...AssetRef\n        columns {\n          name\n        }\n        upstreamCount\n        downstreamCount\n        dataChangedAt\n      }\n      edges {\n        reason\n        relation\n        breaks\n        from {\n          id\n        }\n        to {\n          id\n        }\n        evidence {\n          source\n          method\n          confidence\n          placeCount\n          places {\n            at\n            line\n            text\n          }\n        }\n      }\n      more {\n        direction\n        count\n        asset {\n          id\n        }\n      }\n    }\n  }\n": typeof types.LineageDocument,
    "\n  query Blockers($ids: [ID!]!) {\n    deletability(ids: $ids) {\n      verdict\n      reasons {\n        verdict\n        by {\n          id\n        }\n      }\n    }\n  }\n": typeof types.BlockersDocument,
    "\n  query Impact(\n    $ids: [ID!]!\n    $direction: Direction!\n    $depth: Int\n    $box: ImpactBoxInput\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    impact(\n      ids: $ids\n      direction: $direction\n      depth: $depth\n      box: $box\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      complete\n      incompleteReason(language: $language)\n      csvPath\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      byHop {\n        hop\n        count\n      }\n      byPlatform {\n        value\n        count\n      }\n      edges {\n        hop\n        node {\n          ...AssetRef\n          dataChangedAt\n        }\n      }\n    }\n  }\n": typeof types.ImpactDocument,
    "\n  query ImpactSummary($ids: [ID!]!, $direction: Direction!, $by: ImpactGroup!) {\n    impactSummary(ids: $ids, direction: $direction, by: $by) {\n      totalCount\n      complete\n      boxes {\n        hop\n        value\n        count\n        blocking\n      }\n      links {\n        from\n        to\n        count\n      }\n    }\n  }\n": typeof types.ImpactSummaryDocument,
    "\n  fragment UserRow on User {\n    name\n    role\n    parties\n    linkUntil\n    leftAt\n  }\n": typeof types.UserRowFragmentDoc,
    "\n  query Users {\n    viewer {\n      name\n      role\n    }\n    users {\n      ...UserRow\n    }\n  }\n": typeof types.UsersDocument,
    "\n  query Parties($open: Boolean!, $first: Int!, $after: Cursor) {\n    parties(open: $open, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          name\n          assetCount\n          users\n          suggestion\n          aside\n        }\n      }\n    }\n  }\n": typeof types.PartiesDocument,
    "\n  query OrphanWork($user: String!) {\n    orphanWork(user: $user) {\n      requests {\n        id\n        state\n        reason\n      }\n      actionItems {\n        id\n        incident\n        title\n        due\n      }\n    }\n  }\n": typeof types.OrphanWorkDocument,
    "\n  query Orphans($user: String!, $first: Int!, $after: Cursor) {\n    orphans(user: $user, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n        }\n      }\n    }\n  }\n": typeof types.OrphansDocument,
    "\n  mutation UserAdd($input: UserAddInput!) {\n    userAdd(input: $input) {\n      link\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.UserAddDocument,
    "\n  mutation UserLink($input: UserNameInput!) {\n    userLink(input: $input) {\n      link\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.UserLinkDocument,
    "\n  mutation UserChange($input: UserChangeInput!) {\n    userChange(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.UserChangeDocument,
    "\n  mutation UserLeave($input: UserNameInput!) {\n    userLeave(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.UserLeaveDocument,
    "\n  mutation UserRemove($input: UserNameInput!) {\n    userRemove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.UserRemoveDocument,
    "\n  mutation UserHandOver($input: UserHandOverInput!) {\n    userHandOver(input: $input) {\n      handed\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.UserHandOverDocument,
    "\n  mutation PartyLink($input: PartyLinkInput!) {\n    partyLink(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PartyLinkDocument,
    "\n  mutation PartySetAside($input: PartySetAsideInput!) {\n    partySetAside(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PartySetAsideDocument,
    "\n  fragment RequestPage on DeletionRequest {\n    id\n    revision\n    state\n    by\n    openedAt\n    purpose\n    reason\n    due\n    replacement\n    restoreRecipe\n    undoDays\n    quarantinedAt\n    droppedAt\n    undoUntil\n    closedAt\n    restoredAt\n    subject {\n      ...AssetRef\n    }\n    deletability {\n      verdict\n      fingerprint\n      summary(language: $language)\n    }\n    needs {\n      kind\n      name\n      signers\n      isMet\n      isMine\n      by\n      way\n      isOverridden\n      lapsedBy\n      lapse\n      asset {\n        ...AssetRef\n      }\n      reason {\n        ...ReasonView\n      }\n    }\n    signatures {\n      id\n      by\n      party\n      delegatedBy\n      way\n      count\n      at\n      until\n      comment\n      isOwn\n      isMine\n    }\n    delegations {\n      party\n      to\n      by\n    }\n    passable\n    approval {\n      by\n      at\n      reason\n    }\n    override {\n      by\n      at\n      reason\n    }\n    ended {\n      by\n      at\n      reason\n    }\n    restoring {\n      by\n      at\n      reason\n    }\n    steps {\n      ...RequestStep\n    }\n    restoreSteps {\n      ...RequestStep\n    }\n    presences {\n      assetName\n      state\n      source\n      at\n    }\n    tombstones {\n      asset\n      name\n      definition\n      isDefinitionMade\n      rowCount\n      backup\n      keepsNoCopy\n      restoreRecipe\n      undoUntil\n      restoredAt\n      columns {\n        name\n        type\n      }\n      edges {\n        direction\n        asset\n        reason\n      }\n      parties {\n        role\n        party\n      }\n    }\n    comments {\n      by\n      at\n      text\n    }\n    may {\n      act\n      allowed\n      why\n    }\n  }\n  fragment RequestStep on RequestStep {\n    id\n    phase\n    assetName\n    title(language: $language)\n    place\n    statement\n    state\n    needsBackup\n    backup\n    by\n    at\n    evidence\n  }\n": typeof types.RequestPageFragmentDoc,
    "\n  query DeletionRequest($id: ID!, $language: Language!) {\n    deletionRequest(id: $id) {\n      ...RequestPage\n    }\n  }\n": typeof types.DeletionRequestDocument,
    "\n  query DeletionRequests($states: [RequestState!], $after: Cursor) {\n    deletionRequests(states: $states, first: 30, after: $after) {\n      edges {\n        node {\n          id\n          state\n          by\n          openedAt\n          purpose\n          reason\n          due\n          subjectCount\n          subject {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DeletionRequestsDocument,
    "\n  mutation RequestOpen($input: RequestOpenInput!) {\n    requestOpen(input: $input) {\n      request {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestOpenDocument,
    "\n  mutation RequestSign($input: RequestSignInput!) {\n    requestSign(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestSignDocument,
    "\n  mutation RequestApprove($input: RequestApproveInput!) {\n    requestApprove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestApproveDocument,
    "\n  mutation RequestOverride($input: RequestOverrideInput!) {\n    requestOverride(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestOverrideDocument,
    "\n  mutation RequestDecline($input: RequestReasonInput!) {\n    requestDecline(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestDeclineDocument,
    "\n  mutation RequestAbort($input: RequestReasonInput!) {\n    requestAbort(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestAbortDocument,
    "\n  mutation RequestReopen($input: RequestReasonInput!) {\n    requestReopen(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestReopenDocument,
    "\n  mutation RequestSubmit($input: RequestInput!) {\n    requestSubmit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestSubmitDocument,
    "\n  mutation RequestRestore($input: RequestReasonInput!) {\n    requestRestore(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestRestoreDocument,
    "\n  mutation RequestComment($input: RequestCommentInput!) {\n    requestComment(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestCommentDocument,
    "\n  mutation RequestClose($input: RequestCloseInput!) {\n    requestClose(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestCloseDocument,
    "\n  mutation RequestTick($input: RequestTickInput!) {\n    requestTick(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestTickDocument,
    "\n  mutation RequestRestoreTick($input: RequestTickInput!) {\n    requestRestoreTick(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestRestoreTickDocument,
    "\n  mutation RequestEdit($input: RequestEditInput!) {\n    requestEdit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestEditDocument,
    "\n  mutation RequestWithdraw($input: RequestWithdrawInput!) {\n    requestWithdraw(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestWithdrawDocument,
    "\n  mutation RequestDelegate($input: RequestDelegateInput!) {\n    requestDelegate(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestDelegateDocument,
    "\n  mutation RequestConfirm($input: RequestConfirmInput!) {\n    requestConfirm(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RequestConfirmDocument,
    "\n  fragment MigrationRow on Migration {\n    id\n    revision\n    by\n    startedAt\n    note\n    due\n    endedAt\n    from {\n      ...AssetRef\n    }\n    to {\n      ...AssetRef\n    }\n    left {\n      ...AssetRef\n    }\n    moved {\n      id\n    }\n    burnDown {\n      day\n      readers\n    }\n  }\n": typeof types.MigrationRowFragmentDoc,
    "\n  query Migrations($after: Cursor) {\n    migrations(first: 20, after: $after) {\n      edges {\n        node {\n          ...MigrationRow\n        }\n      }\n    }\n  }\n": typeof types.MigrationsDocument,
    "\n  mutation MigrationStart($input: MigrationStartInput!) {\n    migrationStart(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.MigrationStartDocument,
    "\n  mutation MigrationEnd($input: MigrationEndInput!) {\n    migrationEnd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.MigrationEndDocument,
    "\n  fragment PolicyRow on RetentionPolicy {\n    name\n    description\n    rule\n    summary(language: $language)\n    action\n    graceOwned\n    graceOwnerless\n    perDay\n    percent\n    file\n    revision\n    changedBy\n    changedAt\n    text\n  }\n": typeof types.PolicyRowFragmentDoc,
    "\n  query RetentionPolicies($language: Language!) {\n    retentionPolicies {\n      policies {\n        ...PolicyRow\n      }\n      faults {\n        file\n        faults(language: $language)\n      }\n      maySave\n      mayApply\n      mayExclude\n      templates {\n        rule\n        text\n      }\n    }\n  }\n": typeof types.RetentionPoliciesDocument,
    "\n  fragment PlanRow on RetentionRow {\n    asset {\n      ...AssetRef\n      sizeBytes\n      rowCount\n      rowCountEstimated\n    }\n    state\n    evidence {\n      code\n      text(language: $language)\n      at\n    }\n    knownFrom\n    owners\n    deletability {\n      verdict\n      summary(language: $language)\n    }\n    group {\n      id\n      assetCount\n      assets {\n        id\n      }\n      deletability {\n        verdict\n      }\n      unjudged(language: $language)\n    }\n    request\n    exclusion(language: $language)\n  }\n": typeof types.PlanRowFragmentDoc,
    "\n  query RetentionPlan(\n    $policy: String!\n    $state: RetentionState!\n    $first: Int!\n    $after: Cursor\n    $language: Language!\n  ) {\n    retentionPolicies {\n      maySave\n      mayApply\n      mayExclude\n      templates {\n        rule\n        text\n      }\n    }\n    retentionPlan(policy: $policy, state: $state, first: $first, after: $after) {\n      policy {\n        ...PolicyRow\n      }\n      at\n      selectedCount\n      candidateCount\n      pendingCount\n      excludedCount\n      fingerprint\n      held(language: $language)\n      leftToday\n      sizeBytes\n      rows {\n        ...PlanRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RetentionPlanDocument,
    "\n  query RetentionMessages($policy: String!, $first: Int!, $language: Language!) {\n    retentionPlan(policy: $policy, first: $first) {\n      candidateCount\n      messages(language: $language) {\n        party\n        assetCount\n        text\n      }\n    }\n  }\n": typeof types.RetentionMessagesDocument,
    "\n  query RetentionExplanation($policy: String!, $asset: ID!, $language: Language!) {\n    retentionExplanation(policy: $policy, asset: $asset) {\n      asset {\n        ...AssetRef\n      }\n      state\n      steps {\n        code\n        passed\n        text(language: $language)\n      }\n      evidence {\n        code\n        text(language: $language)\n        at\n        assets {\n          ...AssetRef\n        }\n      }\n      knownFrom\n      deletability {\n        verdict\n        summary(language: $language)\n      }\n      group {\n        id\n        assetCount\n        assets {\n          id\n        }\n        deletability {\n          verdict\n        }\n        unjudged(language: $language)\n      }\n    }\n  }\n": typeof types.RetentionExplanationDocument,
    "\n  query RetentionExclusions {\n    retentionPolicies {\n      mayExclude\n    }\n    retentionExclusions {\n      id\n      policy\n      asset {\n        ...AssetRef\n      }\n      names\n      reason\n      by\n      at\n      until\n      isActive\n    }\n  }\n": typeof types.RetentionExclusionsDocument,
    "\n  query DeadGroups($first: Int!, $after: Cursor, $language: Language!) {\n    deadGroups(first: $first, after: $after) {\n      totalCount\n      assetCount\n      unknown(language: $language)\n      groups {\n        id\n        assetCount\n        assets {\n          ...AssetRef\n        }\n        owners\n        sizeBytes\n        deletability {\n          verdict\n          summary(language: $language)\n        }\n        unjudged(language: $language)\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DeadGroupsDocument,
    "\n  mutation RetentionPolicySave($input: RetentionPolicySaveInput!) {\n    retentionPolicySave(input: $input) {\n      policy {\n        name\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RetentionPolicySaveDocument,
    "\n  mutation RetentionPolicyRemove($input: RetentionPolicyRemoveInput!) {\n    retentionPolicyRemove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RetentionPolicyRemoveDocument,
    "\n  mutation RetentionExclude($input: RetentionExcludeInput!) {\n    retentionExclude(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RetentionExcludeDocument,
    "\n  mutation RetentionExclusionEnd($input: RetentionExclusionEndInput!) {\n    retentionExclusionEnd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RetentionExclusionEndDocument,
    "\n  mutation RetentionApply($input: RetentionApplyInput!, $language: Language!) {\n    retentionApply(input: $input) {\n      requests {\n        id\n        subjectCount\n        subject {\n          id\n          name\n        }\n      }\n      assets {\n        ...AssetRef\n      }\n      left {\n        asset {\n          ...AssetRef\n        }\n        why(language: $language)\n      }\n      messages(language: $language) {\n        party\n        assetCount\n        text\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RetentionApplyDocument,
    "\n  fragment ScanRow on Scan {\n    id\n    source\n    type\n    state\n    startedAt\n    finishedAt\n    actor\n    message(language: $language)\n    counts {\n      assetsAdded\n      assetsChanged\n      assetsVanished\n      edgesAdded\n      edgesChanged\n      edgesVanished\n      scopesSeen\n      scopesUnreadable\n      scopesGone\n      scopesUnchanged\n      unresolved\n    }\n  }\n": typeof types.ScanRowFragmentDoc,
    "\n  query Configuration($language: Language! = en) {\n    configuration {\n      file\n      readAt\n      faults(language: $language)\n      needsRestart\n    }\n  }\n": typeof types.ConfigurationDocument,
    "\n  query Sources($language: Language! = en) {\n    sources {\n      id\n      name\n      type\n      configured\n      retiredAt\n      covers\n      lastScan {\n        ...ScanRow\n      }\n    }\n  }\n": typeof types.SourcesDocument,
    "\n  query Scopes(\n    $id: ID!\n    $state: ScopeState\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    node(id: $id) {\n      ... on Source {\n        id\n        scopes(state: $state, first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            node {\n              name\n              state\n              message(language: $language)\n              assertions\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ScopesDocument,
    "\n  query Scans($first: Int!, $after: Cursor, $language: Language! = en) {\n    scans(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...ScanRow\n        }\n      }\n    }\n  }\n": typeof types.ScansDocument,
    "\n  query ScanDiff($from: ID!, $to: ID!, $first: Int!, $after: Cursor, $language: Language! = en) {\n    scan(id: $to) {\n      ...ScanRow\n    }\n    scanDiff(from: $from, to: $to, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          change\n          what\n          subject\n          assets {\n            id\n            urn\n            kind\n            name\n            platform\n            subtype\n          }\n        }\n      }\n    }\n  }\n": typeof types.ScanDiffDocument,
    "\n  query Unresolved(\n    $source: ID\n    $asset: ID\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    unresolved(source: $source, asset: $asset, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...UnresolvedRow\n        }\n      }\n    }\n  }\n": typeof types.UnresolvedDocument,
    "\n  fragment UnresolvedRow on Unresolved {\n    id\n    source\n    access\n    message(language: $language)\n    pattern\n    connection\n    place {\n      at\n      line\n      text\n    }\n    by {\n      id\n      urn\n      kind\n      name\n    }\n    answer {\n      patterns\n      by\n      reason\n      until\n    }\n  }\n": typeof types.UnresolvedRowFragmentDoc,
    "\n  query Unmapped {\n    unmappedConnections {\n      name\n      assetCount\n      proposal\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n": typeof types.UnmappedDocument,
    "\n  subscription ScanProgress($language: Language! = en) {\n    scanProgress {\n      done\n      total\n      what\n      scan {\n        ...ScanRow\n      }\n    }\n  }\n": typeof types.ScanProgressDocument,
    "\n  mutation ScanStart($input: ScanStartInput!, $language: Language! = en) {\n    scanStart(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.ScanStartDocument,
    "\n  mutation ScanCancel($input: ScanIdInput!, $language: Language! = en) {\n    scanCancel(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.ScanCancelDocument,
    "\n  mutation ScanRelease($input: ScanReleaseInput!, $language: Language! = en) {\n    scanRelease(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.ScanReleaseDocument,
    "\n  mutation UnresolvedAnswer($input: UnresolvedAnswerInput!, $language: Language! = en) {\n    unresolvedAnswer(input: $input) {\n      unresolved {\n        ...UnresolvedRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.UnresolvedAnswerDocument,
    "\n  mutation SourceRetire($input: SourceRetireInput!) {\n    sourceRetire(input: $input) {\n      source {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": typeof types.SourceRetireDocument,
};
const documents: Documents = {
    "\n  query Asset($urn: URN!, $kind: AssetKind) {\n    asset(urn: $urn, kind: $kind) {\n      ...AssetPage\n    }\n  }\n": types.AssetDocument,
    "\n  fragment AssetPage on Asset {\n    id\n    urn\n    kind\n    name\n    platform\n    subtype\n    state\n    layer\n    description\n    tags\n    properties\n    definition\n    sizeBytes\n    rowCount\n    rowCountEstimated\n    dataChangedAt\n    firstSeenAt\n    lastSeenAt\n    vanishedAt\n    upstreamCount\n    downstreamCount\n    roles {\n      role\n      party\n      ticket\n      source\n    }\n    schedule {\n      expression\n      periodSeconds\n      startsItself\n      paused\n      startDate\n      catchup\n    }\n    columns {\n      name\n      type\n      nullable\n      description\n      primaryKey\n    }\n    incidents {\n      id\n      title\n      severity\n      state\n    }\n    actionItems {\n      id\n      incident\n      title\n      owner\n      due\n      overdue\n    }\n    requests {\n      id\n      state\n      by\n      reason\n    }\n    tombstones {\n      request\n      takenAwayAt\n      droppedAt\n      undoUntil\n      restoredAt\n      backup\n      keepsNoCopy\n    }\n    hold {\n      by\n      reason\n      until\n    }\n    containers {\n      id\n      urn\n      kind\n      name\n      platform\n      subtype\n    }\n    contents {\n      id\n      urn\n      kind\n      name\n      platform\n      subtype\n      description\n    }\n    evidence {\n      source\n      method\n      lastSeenAt\n      vanishedAt\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n": types.AssetPageFragmentDoc,
    "\n  query AssetUsage($id: ID!) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        usage {\n          reads\n          watchedSince\n          identifiesReaders\n          lastReadAt\n          readers {\n            name\n            reads\n            lastReadAt\n          }\n          periods {\n            from\n            to\n            reads\n            writes\n          }\n        }\n      }\n    }\n  }\n": types.AssetUsageDocument,
    "\n  query AssetEdges($id: ID!, $direction: Direction!, $first: Int!, $after: Cursor) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        edges(direction: $direction, first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            cursor\n            node {\n              reason\n              relation\n              breaks\n              from {\n                ...AssetRef\n              }\n              to {\n                ...AssetRef\n              }\n              evidence {\n                source\n                method\n                confidence\n                placeCount\n                lastSeenAt\n                vanishedAt\n                places {\n                  at\n                  line\n                  text\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AssetEdgesDocument,
    "\n  query AssetHistory($id: ID!, $first: Int!, $after: Cursor) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        history(first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            cursor\n            node {\n              at\n              actor\n              action\n              reason\n              before\n              after\n              scan\n              source\n              other {\n                ...AssetRef\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AssetHistoryDocument,
    "\n  fragment AssetRef on Asset {\n    id\n    urn\n    kind\n    name\n    platform\n    subtype\n    state\n    description\n    roles {\n      role\n      party\n    }\n  }\n": types.AssetRefFragmentDoc,
    "\n  mutation RoleAssign($input: RoleInput!) {\n    roleAssign(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.RoleAssignDocument,
    "\n  mutation RoleEnd($input: RoleInput!) {\n    roleEnd(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.RoleEndDocument,
    "\n  mutation DescriptionSet($input: DescriptionInput!) {\n    descriptionSet(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.DescriptionSetDocument,
    "\n  mutation TagsSet($input: TagsInput!) {\n    tagsSet(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.TagsSetDocument,
    "\n  mutation ConsumerDeclare($input: ConsumerInput!) {\n    consumerDeclare(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.ConsumerDeclareDocument,
    "\n  mutation HoldPlace($input: HoldInput!) {\n    holdPlace(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.HoldPlaceDocument,
    "\n  mutation HoldLift($input: HoldLiftInput!) {\n    holdLift(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.HoldLiftDocument,
    "\n  mutation EdgeDeclare($input: EdgeInput!) {\n    edgeDeclare(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.EdgeDeclareDocument,
    "\n  mutation EdgeEnd($input: EdgeInput!) {\n    edgeEnd(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.EdgeEndDocument,
    "\n  query Search(\n    $text: String!\n    $filter: SearchFilter\n    $sort: SearchSort!\n    $first: Int!\n    $after: Cursor\n  ) {\n    search(text: $text, filter: $filter, sort: $sort, first: $first, after: $after) {\n      totalCount\n      totalCountIsExact\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        field\n        values {\n          value\n          count\n        }\n      }\n      edges {\n        highlights {\n          field\n          text\n          ranges\n        }\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n          subtype\n          state\n          layer\n          description\n          tags\n          dataChangedAt\n          lastSeenAt\n          downstreamCount\n          incidents {\n            id\n            title\n          }\n          requests {\n            id\n            state\n          }\n          roles {\n            role\n            party\n          }\n        }\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query Suggest($text: String!) {\n    search(text: $text, first: 8) {\n      totalCount\n      edges {\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n          subtype\n          description\n        }\n      }\n    }\n  }\n": types.SuggestDocument,
    "\n  query Home($language: Language! = en) {\n    totals {\n      assets\n      edges\n      unresolved\n      byKind {\n        value\n        count\n      }\n    }\n    viewer {\n      name\n      role\n      catalog\n    }\n    unmappedConnections {\n      name\n    }\n    scans(first: 5) {\n      edges {\n        node {\n          id\n          source\n          type\n          state\n          startedAt\n          finishedAt\n          message(language: $language)\n          counts {\n            assetsAdded\n            assetsChanged\n            assetsVanished\n            edgesAdded\n            edgesVanished\n            scopesUnreadable\n            unresolved\n          }\n        }\n      }\n    }\n  }\n": types.HomeDocument,
    "\n  fragment VerdictView on Deletability {\n    verdict\n    fingerprint\n    summary(language: $language)\n    subject {\n      ...AssetRef\n    }\n    reasons {\n      ...ReasonView\n    }\n    lossSet {\n      why\n      asset {\n        ...AssetRef\n      }\n    }\n    tell(language: $language) {\n      party\n      message\n      assets {\n        id\n        name\n      }\n    }\n  }\n  fragment ReasonView on Reason {\n    code\n    verdict\n    hard\n    signers\n    title(language: $language)\n    detail(language: $language)\n    wayOut(language: $language)\n    about {\n      ...AssetRef\n    }\n    by {\n      ...AssetRef\n    }\n    evidence {\n      source\n      method\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n": types.VerdictViewFragmentDoc,
    "\n  query Check($ids: [ID!]!, $language: Language!) {\n    deletability(ids: $ids) {\n      ...VerdictView\n    }\n    impact(ids: $ids, direction: DOWNSTREAM, first: 1) {\n      totalCount\n      complete\n      csvPath\n    }\n    ends: impact(ids: $ids, direction: DOWNSTREAM, kinds: [SERVICE, DASHBOARD, MODEL], first: 20) {\n      totalCount\n      edges {\n        hop\n        node {\n          ...AssetRef\n        }\n      }\n    }\n  }\n": types.CheckDocument,
    "\n  query Path($from: ID!, $to: ID!) {\n    why(from: $from, to: $to) {\n      reversed\n      nodes {\n        ...AssetRef\n      }\n      edges {\n        reason\n        from {\n          id\n        }\n        to {\n          id\n        }\n        evidence {\n          places {\n            at\n            line\n          }\n        }\n      }\n    }\n  }\n": types.PathDocument,
    "\n  query Resolve($text: String!) {\n    resolveAssets(text: $text, first: 20) {\n      ...AssetRef\n    }\n  }\n": types.ResolveDocument,
    "\n  query Recorded($id: ID!, $language: Language!) {\n    verdict(id: $id) {\n      id\n      at\n      actor\n      markedWrong {\n        by\n        at\n        note\n      }\n      deletability {\n        ...VerdictView\n      }\n    }\n  }\n": types.RecordedDocument,
    "\n  mutation Record($input: VerdictRecordInput!) {\n    verdictRecord(input: $input) {\n      verdict {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.RecordDocument,
    "\n  mutation MarkWrong($input: VerdictWrongInput!) {\n    verdictMarkWrong(input: $input) {\n      verdict {\n        id\n        markedWrong {\n          by\n          at\n          note\n        }\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.MarkWrongDocument,
    "\n  mutation ReasonAccept($input: ReasonAcceptInput!) {\n    reasonAccept(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.ReasonAcceptDocument,
    "\n  mutation BlindSpotAccept($input: BlindSpotInput!) {\n    blindSpotAccept(input: $input) {\n      namespace\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.BlindSpotAcceptDocument,
    "\n  fragment IncidentRow on Incident {\n    id\n    title\n    kind\n    severity\n    state\n    startedAt\n    openedAt\n    openedBy\n    lead\n    factors\n    assets {\n      ...AssetRef\n    }\n  }\n": types.IncidentRowFragmentDoc,
    "\n  query Incidents($first: Int!, $after: Cursor) {\n    incidents(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...IncidentRow\n        }\n      }\n    }\n  }\n": types.IncidentsDocument,
    "\n  query Similar($assets: [ID!]!, $factors: [IncidentFactor!]) {\n    similarIncidents(assets: $assets, factors: $factors) {\n      assetCount\n      factors\n      incident {\n        id\n        title\n        state\n        startedAt\n      }\n    }\n  }\n": types.SimilarDocument,
    "\n  query IncidentAssets($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Asset {\n        ...AssetRef\n      }\n    }\n  }\n": types.IncidentAssetsDocument,
    "\n  fragment ActionItemRow on ActionItem {\n    id\n    revision\n    title\n    owner\n    due\n    overdue\n    proof\n    proofDetail\n    state\n    settledBy\n    settledAt\n    evidence(language: $language)\n    checked\n    proved {\n      holds\n      found(language: $language)\n    }\n    asset {\n      ...AssetRef\n    }\n  }\n": types.ActionItemRowFragmentDoc,
    "\n  query Incident($id: ID!, $language: Language!) {\n    incident(id: $id) {\n      ...IncidentRow\n      revision\n      acts\n      repeats {\n        id\n        title\n      }\n      radius {\n        at\n        hash\n        assetCount\n        edgeCount\n        parties {\n          role\n          party\n          assetCount\n        }\n      }\n      timeline {\n        at\n        kind\n        by\n        text\n        reason\n        subject\n      }\n      actionItems {\n        ...ActionItemRow\n      }\n      postMortem {\n        state\n        authors\n      }\n    }\n  }\n": types.IncidentDocument,
    "\n  query RadiusChanges($id: ID!, $first: Int!, $after: Cursor) {\n    incident(id: $id) {\n      id\n      changes(first: $first, after: $after) {\n        assetsAdded\n        assetsRemoved\n        edgesAdded\n        edgesRemoved\n        assetCount\n        edgeCount\n        partiesAdded {\n          role\n          party\n          assetCount\n        }\n        partiesRemoved {\n          role\n          party\n          assetCount\n        }\n        page {\n          rows {\n            change\n            what\n            subject\n            other\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.RadiusChangesDocument,
    "\n  mutation IncidentOpen($input: IncidentOpenInput!) {\n    incidentOpen(input: $input) {\n      incident {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.IncidentOpenDocument,
    "\n  mutation IncidentEdit($input: IncidentEditInput!) {\n    incidentEdit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.IncidentEditDocument,
    "\n  mutation IncidentMove($input: IncidentMoveInput!) {\n    incidentMove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.IncidentMoveDocument,
    "\n  mutation IncidentNote($input: IncidentNoteInput!) {\n    incidentNote(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.IncidentNoteDocument,
    "\n  mutation ActionItemAdd($input: ActionItemAddInput!) {\n    actionItemAdd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ActionItemAddDocument,
    "\n  mutation ActionItemSettle($input: ActionItemSettleInput!) {\n    actionItemSettle(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ActionItemSettleDocument,
    "\n  query Findings($asset: ID!, $language: Language!) {\n    unresolved(asset: $asset, first: 50) {\n      edges {\n        node {\n          id\n          source\n          message(language: $language)\n          place {\n            at\n            line\n          }\n        }\n      }\n    }\n  }\n": types.FindingsDocument,
    "\n  fragment PostMortemView on PostMortem {\n    incident\n    revision\n    state\n    acts\n    authors\n    mayReview\n    missing\n    fields {\n      name\n      text\n      revision\n      by\n      at\n      written\n      hints(language: $language) {\n        from\n        to\n        text\n        advice\n      }\n    }\n    comments {\n      at\n      by\n      text\n    }\n    moves {\n      at\n      by\n      act\n      reason\n      selfReviewed\n    }\n    drafts {\n      id\n      field\n      text\n      at\n    }\n  }\n": types.PostMortemViewFragmentDoc,
    "\n  query PostMortem($id: ID!, $language: Language!) {\n    viewer {\n      name\n    }\n    incident(id: $id) {\n      ...IncidentRow\n      repeats {\n        id\n        title\n      }\n      radius {\n        at\n        hash\n        assetCount\n        edgeCount\n      }\n      timeline {\n        at\n        kind\n        by\n        text\n        reason\n        subject\n      }\n      actionItems {\n        ...ActionItemRow\n      }\n      postMortem {\n        ...PostMortemView\n      }\n    }\n  }\n": types.PostMortemDocument,
    "\n  query ReadersMeanwhile($id: ID!) {\n    incident(id: $id) {\n      postMortem {\n        readersMeanwhile\n      }\n    }\n  }\n": types.ReadersMeanwhileDocument,
    "\n  query PostMortemMarkdown($id: ID!, $language: Language!) {\n    incident(id: $id) {\n      markdown(language: $language)\n    }\n  }\n": types.PostMortemMarkdownDocument,
    "\n  mutation PostMortemStart($input: PostMortemStartInput!) {\n    postMortemStart(input: $input) {\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.PostMortemStartDocument,
    "\n  mutation PostMortemSave($input: PostMortemSaveInput!, $language: Language!) {\n    postMortemSave(input: $input) {\n      outcome\n      draft\n      offer\n      field {\n        name\n        text\n        revision\n        by\n        at\n        hints(language: $language) {\n          from\n          to\n          text\n          advice\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PostMortemSaveDocument,
    "\n  mutation PostMortemDraftDrop($input: PostMortemDraftDropInput!) {\n    postMortemDraftDrop(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PostMortemDraftDropDocument,
    "\n  mutation PostMortemMove($input: PostMortemMoveInput!) {\n    postMortemMove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PostMortemMoveDocument,
    "\n  mutation PostMortemComment($input: PostMortemCommentInput!) {\n    postMortemComment(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PostMortemCommentDocument,
    "\n  query Lineage($id: ID!, $up: Int!, $down: Int!) {\n    lineage(id: $id, upstreamDepth: $up, downstreamDepth: $down, fanOut: 8, maxNodes: 200) {\n      complete\n      root {\n        id\n      }\n      nodes {\n        ...AssetRef\n        columns {\n          name\n        }\n        upstreamCount\n        downstreamCount\n        dataChangedAt\n      }\n      edges {\n        reason\n        relation\n        breaks\n        from {\n          id\n        }\n        to {\n          id\n        }\n        evidence {\n          source\n          method\n          confidence\n          placeCount\n          places {\n            at\n            line\n            text\n          }\n        }\n      }\n      more {\n        direction\n        count\n        asset {\n          id\n        }\n      }\n    }\n  }\n": types.LineageDocument,
    "\n  query Blockers($ids: [ID!]!) {\n    deletability(ids: $ids) {\n      verdict\n      reasons {\n        verdict\n        by {\n          id\n        }\n      }\n    }\n  }\n": types.BlockersDocument,
    "\n  query Impact(\n    $ids: [ID!]!\n    $direction: Direction!\n    $depth: Int\n    $box: ImpactBoxInput\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    impact(\n      ids: $ids\n      direction: $direction\n      depth: $depth\n      box: $box\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      complete\n      incompleteReason(language: $language)\n      csvPath\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      byHop {\n        hop\n        count\n      }\n      byPlatform {\n        value\n        count\n      }\n      edges {\n        hop\n        node {\n          ...AssetRef\n          dataChangedAt\n        }\n      }\n    }\n  }\n": types.ImpactDocument,
    "\n  query ImpactSummary($ids: [ID!]!, $direction: Direction!, $by: ImpactGroup!) {\n    impactSummary(ids: $ids, direction: $direction, by: $by) {\n      totalCount\n      complete\n      boxes {\n        hop\n        value\n        count\n        blocking\n      }\n      links {\n        from\n        to\n        count\n      }\n    }\n  }\n": types.ImpactSummaryDocument,
    "\n  fragment UserRow on User {\n    name\n    role\n    parties\n    linkUntil\n    leftAt\n  }\n": types.UserRowFragmentDoc,
    "\n  query Users {\n    viewer {\n      name\n      role\n    }\n    users {\n      ...UserRow\n    }\n  }\n": types.UsersDocument,
    "\n  query Parties($open: Boolean!, $first: Int!, $after: Cursor) {\n    parties(open: $open, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          name\n          assetCount\n          users\n          suggestion\n          aside\n        }\n      }\n    }\n  }\n": types.PartiesDocument,
    "\n  query OrphanWork($user: String!) {\n    orphanWork(user: $user) {\n      requests {\n        id\n        state\n        reason\n      }\n      actionItems {\n        id\n        incident\n        title\n        due\n      }\n    }\n  }\n": types.OrphanWorkDocument,
    "\n  query Orphans($user: String!, $first: Int!, $after: Cursor) {\n    orphans(user: $user, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n        }\n      }\n    }\n  }\n": types.OrphansDocument,
    "\n  mutation UserAdd($input: UserAddInput!) {\n    userAdd(input: $input) {\n      link\n      userErrors {\n        message\n      }\n    }\n  }\n": types.UserAddDocument,
    "\n  mutation UserLink($input: UserNameInput!) {\n    userLink(input: $input) {\n      link\n      userErrors {\n        message\n      }\n    }\n  }\n": types.UserLinkDocument,
    "\n  mutation UserChange($input: UserChangeInput!) {\n    userChange(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.UserChangeDocument,
    "\n  mutation UserLeave($input: UserNameInput!) {\n    userLeave(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.UserLeaveDocument,
    "\n  mutation UserRemove($input: UserNameInput!) {\n    userRemove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.UserRemoveDocument,
    "\n  mutation UserHandOver($input: UserHandOverInput!) {\n    userHandOver(input: $input) {\n      handed\n      userErrors {\n        message\n      }\n    }\n  }\n": types.UserHandOverDocument,
    "\n  mutation PartyLink($input: PartyLinkInput!) {\n    partyLink(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PartyLinkDocument,
    "\n  mutation PartySetAside($input: PartySetAsideInput!) {\n    partySetAside(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PartySetAsideDocument,
    "\n  fragment RequestPage on DeletionRequest {\n    id\n    revision\n    state\n    by\n    openedAt\n    purpose\n    reason\n    due\n    replacement\n    restoreRecipe\n    undoDays\n    quarantinedAt\n    droppedAt\n    undoUntil\n    closedAt\n    restoredAt\n    subject {\n      ...AssetRef\n    }\n    deletability {\n      verdict\n      fingerprint\n      summary(language: $language)\n    }\n    needs {\n      kind\n      name\n      signers\n      isMet\n      isMine\n      by\n      way\n      isOverridden\n      lapsedBy\n      lapse\n      asset {\n        ...AssetRef\n      }\n      reason {\n        ...ReasonView\n      }\n    }\n    signatures {\n      id\n      by\n      party\n      delegatedBy\n      way\n      count\n      at\n      until\n      comment\n      isOwn\n      isMine\n    }\n    delegations {\n      party\n      to\n      by\n    }\n    passable\n    approval {\n      by\n      at\n      reason\n    }\n    override {\n      by\n      at\n      reason\n    }\n    ended {\n      by\n      at\n      reason\n    }\n    restoring {\n      by\n      at\n      reason\n    }\n    steps {\n      ...RequestStep\n    }\n    restoreSteps {\n      ...RequestStep\n    }\n    presences {\n      assetName\n      state\n      source\n      at\n    }\n    tombstones {\n      asset\n      name\n      definition\n      isDefinitionMade\n      rowCount\n      backup\n      keepsNoCopy\n      restoreRecipe\n      undoUntil\n      restoredAt\n      columns {\n        name\n        type\n      }\n      edges {\n        direction\n        asset\n        reason\n      }\n      parties {\n        role\n        party\n      }\n    }\n    comments {\n      by\n      at\n      text\n    }\n    may {\n      act\n      allowed\n      why\n    }\n  }\n  fragment RequestStep on RequestStep {\n    id\n    phase\n    assetName\n    title(language: $language)\n    place\n    statement\n    state\n    needsBackup\n    backup\n    by\n    at\n    evidence\n  }\n": types.RequestPageFragmentDoc,
    "\n  query DeletionRequest($id: ID!, $language: Language!) {\n    deletionRequest(id: $id) {\n      ...RequestPage\n    }\n  }\n": types.DeletionRequestDocument,
    "\n  query DeletionRequests($states: [RequestState!], $after: Cursor) {\n    deletionRequests(states: $states, first: 30, after: $after) {\n      edges {\n        node {\n          id\n          state\n          by\n          openedAt\n          purpose\n          reason\n          due\n          subjectCount\n          subject {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DeletionRequestsDocument,
    "\n  mutation RequestOpen($input: RequestOpenInput!) {\n    requestOpen(input: $input) {\n      request {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestOpenDocument,
    "\n  mutation RequestSign($input: RequestSignInput!) {\n    requestSign(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestSignDocument,
    "\n  mutation RequestApprove($input: RequestApproveInput!) {\n    requestApprove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestApproveDocument,
    "\n  mutation RequestOverride($input: RequestOverrideInput!) {\n    requestOverride(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestOverrideDocument,
    "\n  mutation RequestDecline($input: RequestReasonInput!) {\n    requestDecline(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestDeclineDocument,
    "\n  mutation RequestAbort($input: RequestReasonInput!) {\n    requestAbort(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestAbortDocument,
    "\n  mutation RequestReopen($input: RequestReasonInput!) {\n    requestReopen(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestReopenDocument,
    "\n  mutation RequestSubmit($input: RequestInput!) {\n    requestSubmit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestSubmitDocument,
    "\n  mutation RequestRestore($input: RequestReasonInput!) {\n    requestRestore(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestRestoreDocument,
    "\n  mutation RequestComment($input: RequestCommentInput!) {\n    requestComment(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestCommentDocument,
    "\n  mutation RequestClose($input: RequestCloseInput!) {\n    requestClose(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestCloseDocument,
    "\n  mutation RequestTick($input: RequestTickInput!) {\n    requestTick(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestTickDocument,
    "\n  mutation RequestRestoreTick($input: RequestTickInput!) {\n    requestRestoreTick(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestRestoreTickDocument,
    "\n  mutation RequestEdit($input: RequestEditInput!) {\n    requestEdit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestEditDocument,
    "\n  mutation RequestWithdraw($input: RequestWithdrawInput!) {\n    requestWithdraw(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestWithdrawDocument,
    "\n  mutation RequestDelegate($input: RequestDelegateInput!) {\n    requestDelegate(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestDelegateDocument,
    "\n  mutation RequestConfirm($input: RequestConfirmInput!) {\n    requestConfirm(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RequestConfirmDocument,
    "\n  fragment MigrationRow on Migration {\n    id\n    revision\n    by\n    startedAt\n    note\n    due\n    endedAt\n    from {\n      ...AssetRef\n    }\n    to {\n      ...AssetRef\n    }\n    left {\n      ...AssetRef\n    }\n    moved {\n      id\n    }\n    burnDown {\n      day\n      readers\n    }\n  }\n": types.MigrationRowFragmentDoc,
    "\n  query Migrations($after: Cursor) {\n    migrations(first: 20, after: $after) {\n      edges {\n        node {\n          ...MigrationRow\n        }\n      }\n    }\n  }\n": types.MigrationsDocument,
    "\n  mutation MigrationStart($input: MigrationStartInput!) {\n    migrationStart(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.MigrationStartDocument,
    "\n  mutation MigrationEnd($input: MigrationEndInput!) {\n    migrationEnd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.MigrationEndDocument,
    "\n  fragment PolicyRow on RetentionPolicy {\n    name\n    description\n    rule\n    summary(language: $language)\n    action\n    graceOwned\n    graceOwnerless\n    perDay\n    percent\n    file\n    revision\n    changedBy\n    changedAt\n    text\n  }\n": types.PolicyRowFragmentDoc,
    "\n  query RetentionPolicies($language: Language!) {\n    retentionPolicies {\n      policies {\n        ...PolicyRow\n      }\n      faults {\n        file\n        faults(language: $language)\n      }\n      maySave\n      mayApply\n      mayExclude\n      templates {\n        rule\n        text\n      }\n    }\n  }\n": types.RetentionPoliciesDocument,
    "\n  fragment PlanRow on RetentionRow {\n    asset {\n      ...AssetRef\n      sizeBytes\n      rowCount\n      rowCountEstimated\n    }\n    state\n    evidence {\n      code\n      text(language: $language)\n      at\n    }\n    knownFrom\n    owners\n    deletability {\n      verdict\n      summary(language: $language)\n    }\n    group {\n      id\n      assetCount\n      assets {\n        id\n      }\n      deletability {\n        verdict\n      }\n      unjudged(language: $language)\n    }\n    request\n    exclusion(language: $language)\n  }\n": types.PlanRowFragmentDoc,
    "\n  query RetentionPlan(\n    $policy: String!\n    $state: RetentionState!\n    $first: Int!\n    $after: Cursor\n    $language: Language!\n  ) {\n    retentionPolicies {\n      maySave\n      mayApply\n      mayExclude\n      templates {\n        rule\n        text\n      }\n    }\n    retentionPlan(policy: $policy, state: $state, first: $first, after: $after) {\n      policy {\n        ...PolicyRow\n      }\n      at\n      selectedCount\n      candidateCount\n      pendingCount\n      excludedCount\n      fingerprint\n      held(language: $language)\n      leftToday\n      sizeBytes\n      rows {\n        ...PlanRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RetentionPlanDocument,
    "\n  query RetentionMessages($policy: String!, $first: Int!, $language: Language!) {\n    retentionPlan(policy: $policy, first: $first) {\n      candidateCount\n      messages(language: $language) {\n        party\n        assetCount\n        text\n      }\n    }\n  }\n": types.RetentionMessagesDocument,
    "\n  query RetentionExplanation($policy: String!, $asset: ID!, $language: Language!) {\n    retentionExplanation(policy: $policy, asset: $asset) {\n      asset {\n        ...AssetRef\n      }\n      state\n      steps {\n        code\n        passed\n        text(language: $language)\n      }\n      evidence {\n        code\n        text(language: $language)\n        at\n        assets {\n          ...AssetRef\n        }\n      }\n      knownFrom\n      deletability {\n        verdict\n        summary(language: $language)\n      }\n      group {\n        id\n        assetCount\n        assets {\n          id\n        }\n        deletability {\n          verdict\n        }\n        unjudged(language: $language)\n      }\n    }\n  }\n": types.RetentionExplanationDocument,
    "\n  query RetentionExclusions {\n    retentionPolicies {\n      mayExclude\n    }\n    retentionExclusions {\n      id\n      policy\n      asset {\n        ...AssetRef\n      }\n      names\n      reason\n      by\n      at\n      until\n      isActive\n    }\n  }\n": types.RetentionExclusionsDocument,
    "\n  query DeadGroups($first: Int!, $after: Cursor, $language: Language!) {\n    deadGroups(first: $first, after: $after) {\n      totalCount\n      assetCount\n      unknown(language: $language)\n      groups {\n        id\n        assetCount\n        assets {\n          ...AssetRef\n        }\n        owners\n        sizeBytes\n        deletability {\n          verdict\n          summary(language: $language)\n        }\n        unjudged(language: $language)\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DeadGroupsDocument,
    "\n  mutation RetentionPolicySave($input: RetentionPolicySaveInput!) {\n    retentionPolicySave(input: $input) {\n      policy {\n        name\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RetentionPolicySaveDocument,
    "\n  mutation RetentionPolicyRemove($input: RetentionPolicyRemoveInput!) {\n    retentionPolicyRemove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RetentionPolicyRemoveDocument,
    "\n  mutation RetentionExclude($input: RetentionExcludeInput!) {\n    retentionExclude(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RetentionExcludeDocument,
    "\n  mutation RetentionExclusionEnd($input: RetentionExclusionEndInput!) {\n    retentionExclusionEnd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RetentionExclusionEndDocument,
    "\n  mutation RetentionApply($input: RetentionApplyInput!, $language: Language!) {\n    retentionApply(input: $input) {\n      requests {\n        id\n        subjectCount\n        subject {\n          id\n          name\n        }\n      }\n      assets {\n        ...AssetRef\n      }\n      left {\n        asset {\n          ...AssetRef\n        }\n        why(language: $language)\n      }\n      messages(language: $language) {\n        party\n        assetCount\n        text\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RetentionApplyDocument,
    "\n  fragment ScanRow on Scan {\n    id\n    source\n    type\n    state\n    startedAt\n    finishedAt\n    actor\n    message(language: $language)\n    counts {\n      assetsAdded\n      assetsChanged\n      assetsVanished\n      edgesAdded\n      edgesChanged\n      edgesVanished\n      scopesSeen\n      scopesUnreadable\n      scopesGone\n      scopesUnchanged\n      unresolved\n    }\n  }\n": types.ScanRowFragmentDoc,
    "\n  query Configuration($language: Language! = en) {\n    configuration {\n      file\n      readAt\n      faults(language: $language)\n      needsRestart\n    }\n  }\n": types.ConfigurationDocument,
    "\n  query Sources($language: Language! = en) {\n    sources {\n      id\n      name\n      type\n      configured\n      retiredAt\n      covers\n      lastScan {\n        ...ScanRow\n      }\n    }\n  }\n": types.SourcesDocument,
    "\n  query Scopes(\n    $id: ID!\n    $state: ScopeState\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    node(id: $id) {\n      ... on Source {\n        id\n        scopes(state: $state, first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            node {\n              name\n              state\n              message(language: $language)\n              assertions\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ScopesDocument,
    "\n  query Scans($first: Int!, $after: Cursor, $language: Language! = en) {\n    scans(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...ScanRow\n        }\n      }\n    }\n  }\n": types.ScansDocument,
    "\n  query ScanDiff($from: ID!, $to: ID!, $first: Int!, $after: Cursor, $language: Language! = en) {\n    scan(id: $to) {\n      ...ScanRow\n    }\n    scanDiff(from: $from, to: $to, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          change\n          what\n          subject\n          assets {\n            id\n            urn\n            kind\n            name\n            platform\n            subtype\n          }\n        }\n      }\n    }\n  }\n": types.ScanDiffDocument,
    "\n  query Unresolved(\n    $source: ID\n    $asset: ID\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    unresolved(source: $source, asset: $asset, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...UnresolvedRow\n        }\n      }\n    }\n  }\n": types.UnresolvedDocument,
    "\n  fragment UnresolvedRow on Unresolved {\n    id\n    source\n    access\n    message(language: $language)\n    pattern\n    connection\n    place {\n      at\n      line\n      text\n    }\n    by {\n      id\n      urn\n      kind\n      name\n    }\n    answer {\n      patterns\n      by\n      reason\n      until\n    }\n  }\n": types.UnresolvedRowFragmentDoc,
    "\n  query Unmapped {\n    unmappedConnections {\n      name\n      assetCount\n      proposal\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n": types.UnmappedDocument,
    "\n  subscription ScanProgress($language: Language! = en) {\n    scanProgress {\n      done\n      total\n      what\n      scan {\n        ...ScanRow\n      }\n    }\n  }\n": types.ScanProgressDocument,
    "\n  mutation ScanStart($input: ScanStartInput!, $language: Language! = en) {\n    scanStart(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.ScanStartDocument,
    "\n  mutation ScanCancel($input: ScanIdInput!, $language: Language! = en) {\n    scanCancel(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.ScanCancelDocument,
    "\n  mutation ScanRelease($input: ScanReleaseInput!, $language: Language! = en) {\n    scanRelease(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.ScanReleaseDocument,
    "\n  mutation UnresolvedAnswer($input: UnresolvedAnswerInput!, $language: Language! = en) {\n    unresolvedAnswer(input: $input) {\n      unresolved {\n        ...UnresolvedRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.UnresolvedAnswerDocument,
    "\n  mutation SourceRetire($input: SourceRetireInput!) {\n    sourceRetire(input: $input) {\n      source {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n": types.SourceRetireDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Asset($urn: URN!, $kind: AssetKind) {\n    asset(urn: $urn, kind: $kind) {\n      ...AssetPage\n    }\n  }\n"): typeof import('./graphql.ts').AssetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AssetPage on Asset {\n    id\n    urn\n    kind\n    name\n    platform\n    subtype\n    state\n    layer\n    description\n    tags\n    properties\n    definition\n    sizeBytes\n    rowCount\n    rowCountEstimated\n    dataChangedAt\n    firstSeenAt\n    lastSeenAt\n    vanishedAt\n    upstreamCount\n    downstreamCount\n    roles {\n      role\n      party\n      ticket\n      source\n    }\n    schedule {\n      expression\n      periodSeconds\n      startsItself\n      paused\n      startDate\n      catchup\n    }\n    columns {\n      name\n      type\n      nullable\n      description\n      primaryKey\n    }\n    incidents {\n      id\n      title\n      severity\n      state\n    }\n    actionItems {\n      id\n      incident\n      title\n      owner\n      due\n      overdue\n    }\n    requests {\n      id\n      state\n      by\n      reason\n    }\n    tombstones {\n      request\n      takenAwayAt\n      droppedAt\n      undoUntil\n      restoredAt\n      backup\n      keepsNoCopy\n    }\n    hold {\n      by\n      reason\n      until\n    }\n    containers {\n      id\n      urn\n      kind\n      name\n      platform\n      subtype\n    }\n    contents {\n      id\n      urn\n      kind\n      name\n      platform\n      subtype\n      description\n    }\n    evidence {\n      source\n      method\n      lastSeenAt\n      vanishedAt\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AssetPageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssetUsage($id: ID!) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        usage {\n          reads\n          watchedSince\n          identifiesReaders\n          lastReadAt\n          readers {\n            name\n            reads\n            lastReadAt\n          }\n          periods {\n            from\n            to\n            reads\n            writes\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AssetUsageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssetEdges($id: ID!, $direction: Direction!, $first: Int!, $after: Cursor) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        edges(direction: $direction, first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            cursor\n            node {\n              reason\n              relation\n              breaks\n              from {\n                ...AssetRef\n              }\n              to {\n                ...AssetRef\n              }\n              evidence {\n                source\n                method\n                confidence\n                placeCount\n                lastSeenAt\n                vanishedAt\n                places {\n                  at\n                  line\n                  text\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AssetEdgesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssetHistory($id: ID!, $first: Int!, $after: Cursor) {\n    node(id: $id) {\n      ... on Asset {\n        id\n        history(first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            cursor\n            node {\n              at\n              actor\n              action\n              reason\n              before\n              after\n              scan\n              source\n              other {\n                ...AssetRef\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AssetHistoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AssetRef on Asset {\n    id\n    urn\n    kind\n    name\n    platform\n    subtype\n    state\n    description\n    roles {\n      role\n      party\n    }\n  }\n"): typeof import('./graphql.ts').AssetRefFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoleAssign($input: RoleInput!) {\n    roleAssign(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RoleAssignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RoleEnd($input: RoleInput!) {\n    roleEnd(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RoleEndDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DescriptionSet($input: DescriptionInput!) {\n    descriptionSet(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DescriptionSetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TagsSet($input: TagsInput!) {\n    tagsSet(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').TagsSetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsumerDeclare($input: ConsumerInput!) {\n    consumerDeclare(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ConsumerDeclareDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldPlace($input: HoldInput!) {\n    holdPlace(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').HoldPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldLift($input: HoldLiftInput!) {\n    holdLift(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').HoldLiftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EdgeDeclare($input: EdgeInput!) {\n    edgeDeclare(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').EdgeDeclareDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EdgeEnd($input: EdgeInput!) {\n    edgeEnd(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').EdgeEndDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search(\n    $text: String!\n    $filter: SearchFilter\n    $sort: SearchSort!\n    $first: Int!\n    $after: Cursor\n  ) {\n    search(text: $text, filter: $filter, sort: $sort, first: $first, after: $after) {\n      totalCount\n      totalCountIsExact\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      facets {\n        field\n        values {\n          value\n          count\n        }\n      }\n      edges {\n        highlights {\n          field\n          text\n          ranges\n        }\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n          subtype\n          state\n          layer\n          description\n          tags\n          dataChangedAt\n          lastSeenAt\n          downstreamCount\n          incidents {\n            id\n            title\n          }\n          requests {\n            id\n            state\n          }\n          roles {\n            role\n            party\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Suggest($text: String!) {\n    search(text: $text, first: 8) {\n      totalCount\n      edges {\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n          subtype\n          description\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SuggestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home($language: Language! = en) {\n    totals {\n      assets\n      edges\n      unresolved\n      byKind {\n        value\n        count\n      }\n    }\n    viewer {\n      name\n      role\n      catalog\n    }\n    unmappedConnections {\n      name\n    }\n    scans(first: 5) {\n      edges {\n        node {\n          id\n          source\n          type\n          state\n          startedAt\n          finishedAt\n          message(language: $language)\n          counts {\n            assetsAdded\n            assetsChanged\n            assetsVanished\n            edgesAdded\n            edgesVanished\n            scopesUnreadable\n            unresolved\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').HomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VerdictView on Deletability {\n    verdict\n    fingerprint\n    summary(language: $language)\n    subject {\n      ...AssetRef\n    }\n    reasons {\n      ...ReasonView\n    }\n    lossSet {\n      why\n      asset {\n        ...AssetRef\n      }\n    }\n    tell(language: $language) {\n      party\n      message\n      assets {\n        id\n        name\n      }\n    }\n  }\n  fragment ReasonView on Reason {\n    code\n    verdict\n    hard\n    signers\n    title(language: $language)\n    detail(language: $language)\n    wayOut(language: $language)\n    about {\n      ...AssetRef\n    }\n    by {\n      ...AssetRef\n    }\n    evidence {\n      source\n      method\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n"): typeof import('./graphql.ts').VerdictViewFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Check($ids: [ID!]!, $language: Language!) {\n    deletability(ids: $ids) {\n      ...VerdictView\n    }\n    impact(ids: $ids, direction: DOWNSTREAM, first: 1) {\n      totalCount\n      complete\n      csvPath\n    }\n    ends: impact(ids: $ids, direction: DOWNSTREAM, kinds: [SERVICE, DASHBOARD, MODEL], first: 20) {\n      totalCount\n      edges {\n        hop\n        node {\n          ...AssetRef\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Path($from: ID!, $to: ID!) {\n    why(from: $from, to: $to) {\n      reversed\n      nodes {\n        ...AssetRef\n      }\n      edges {\n        reason\n        from {\n          id\n        }\n        to {\n          id\n        }\n        evidence {\n          places {\n            at\n            line\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PathDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Resolve($text: String!) {\n    resolveAssets(text: $text, first: 20) {\n      ...AssetRef\n    }\n  }\n"): typeof import('./graphql.ts').ResolveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Recorded($id: ID!, $language: Language!) {\n    verdict(id: $id) {\n      id\n      at\n      actor\n      markedWrong {\n        by\n        at\n        note\n      }\n      deletability {\n        ...VerdictView\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RecordedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Record($input: VerdictRecordInput!) {\n    verdictRecord(input: $input) {\n      verdict {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkWrong($input: VerdictWrongInput!) {\n    verdictMarkWrong(input: $input) {\n      verdict {\n        id\n        markedWrong {\n          by\n          at\n          note\n        }\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MarkWrongDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReasonAccept($input: ReasonAcceptInput!) {\n    reasonAccept(input: $input) {\n      asset {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReasonAcceptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BlindSpotAccept($input: BlindSpotInput!) {\n    blindSpotAccept(input: $input) {\n      namespace\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BlindSpotAcceptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IncidentRow on Incident {\n    id\n    title\n    kind\n    severity\n    state\n    startedAt\n    openedAt\n    openedBy\n    lead\n    factors\n    assets {\n      ...AssetRef\n    }\n  }\n"): typeof import('./graphql.ts').IncidentRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Incidents($first: Int!, $after: Cursor) {\n    incidents(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...IncidentRow\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').IncidentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Similar($assets: [ID!]!, $factors: [IncidentFactor!]) {\n    similarIncidents(assets: $assets, factors: $factors) {\n      assetCount\n      factors\n      incident {\n        id\n        title\n        state\n        startedAt\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SimilarDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IncidentAssets($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Asset {\n        ...AssetRef\n      }\n    }\n  }\n"): typeof import('./graphql.ts').IncidentAssetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActionItemRow on ActionItem {\n    id\n    revision\n    title\n    owner\n    due\n    overdue\n    proof\n    proofDetail\n    state\n    settledBy\n    settledAt\n    evidence(language: $language)\n    checked\n    proved {\n      holds\n      found(language: $language)\n    }\n    asset {\n      ...AssetRef\n    }\n  }\n"): typeof import('./graphql.ts').ActionItemRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Incident($id: ID!, $language: Language!) {\n    incident(id: $id) {\n      ...IncidentRow\n      revision\n      acts\n      repeats {\n        id\n        title\n      }\n      radius {\n        at\n        hash\n        assetCount\n        edgeCount\n        parties {\n          role\n          party\n          assetCount\n        }\n      }\n      timeline {\n        at\n        kind\n        by\n        text\n        reason\n        subject\n      }\n      actionItems {\n        ...ActionItemRow\n      }\n      postMortem {\n        state\n        authors\n      }\n    }\n  }\n"): typeof import('./graphql.ts').IncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RadiusChanges($id: ID!, $first: Int!, $after: Cursor) {\n    incident(id: $id) {\n      id\n      changes(first: $first, after: $after) {\n        assetsAdded\n        assetsRemoved\n        edgesAdded\n        edgesRemoved\n        assetCount\n        edgeCount\n        partiesAdded {\n          role\n          party\n          assetCount\n        }\n        partiesRemoved {\n          role\n          party\n          assetCount\n        }\n        page {\n          rows {\n            change\n            what\n            subject\n            other\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RadiusChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentOpen($input: IncidentOpenInput!) {\n    incidentOpen(input: $input) {\n      incident {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').IncidentOpenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentEdit($input: IncidentEditInput!) {\n    incidentEdit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').IncidentEditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentMove($input: IncidentMoveInput!) {\n    incidentMove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').IncidentMoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IncidentNote($input: IncidentNoteInput!) {\n    incidentNote(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').IncidentNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActionItemAdd($input: ActionItemAddInput!) {\n    actionItemAdd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ActionItemAddDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActionItemSettle($input: ActionItemSettleInput!) {\n    actionItemSettle(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ActionItemSettleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Findings($asset: ID!, $language: Language!) {\n    unresolved(asset: $asset, first: 50) {\n      edges {\n        node {\n          id\n          source\n          message(language: $language)\n          place {\n            at\n            line\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FindingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PostMortemView on PostMortem {\n    incident\n    revision\n    state\n    acts\n    authors\n    mayReview\n    missing\n    fields {\n      name\n      text\n      revision\n      by\n      at\n      written\n      hints(language: $language) {\n        from\n        to\n        text\n        advice\n      }\n    }\n    comments {\n      at\n      by\n      text\n    }\n    moves {\n      at\n      by\n      act\n      reason\n      selfReviewed\n    }\n    drafts {\n      id\n      field\n      text\n      at\n    }\n  }\n"): typeof import('./graphql.ts').PostMortemViewFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PostMortem($id: ID!, $language: Language!) {\n    viewer {\n      name\n    }\n    incident(id: $id) {\n      ...IncidentRow\n      repeats {\n        id\n        title\n      }\n      radius {\n        at\n        hash\n        assetCount\n        edgeCount\n      }\n      timeline {\n        at\n        kind\n        by\n        text\n        reason\n        subject\n      }\n      actionItems {\n        ...ActionItemRow\n      }\n      postMortem {\n        ...PostMortemView\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PostMortemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadersMeanwhile($id: ID!) {\n    incident(id: $id) {\n      postMortem {\n        readersMeanwhile\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadersMeanwhileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PostMortemMarkdown($id: ID!, $language: Language!) {\n    incident(id: $id) {\n      markdown(language: $language)\n    }\n  }\n"): typeof import('./graphql.ts').PostMortemMarkdownDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostMortemStart($input: PostMortemStartInput!) {\n    postMortemStart(input: $input) {\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PostMortemStartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostMortemSave($input: PostMortemSaveInput!, $language: Language!) {\n    postMortemSave(input: $input) {\n      outcome\n      draft\n      offer\n      field {\n        name\n        text\n        revision\n        by\n        at\n        hints(language: $language) {\n          from\n          to\n          text\n          advice\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PostMortemSaveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostMortemDraftDrop($input: PostMortemDraftDropInput!) {\n    postMortemDraftDrop(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PostMortemDraftDropDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostMortemMove($input: PostMortemMoveInput!) {\n    postMortemMove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PostMortemMoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostMortemComment($input: PostMortemCommentInput!) {\n    postMortemComment(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PostMortemCommentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Lineage($id: ID!, $up: Int!, $down: Int!) {\n    lineage(id: $id, upstreamDepth: $up, downstreamDepth: $down, fanOut: 8, maxNodes: 200) {\n      complete\n      root {\n        id\n      }\n      nodes {\n        ...AssetRef\n        columns {\n          name\n        }\n        upstreamCount\n        downstreamCount\n        dataChangedAt\n      }\n      edges {\n        reason\n        relation\n        breaks\n        from {\n          id\n        }\n        to {\n          id\n        }\n        evidence {\n          source\n          method\n          confidence\n          placeCount\n          places {\n            at\n            line\n            text\n          }\n        }\n      }\n      more {\n        direction\n        count\n        asset {\n          id\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').LineageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Blockers($ids: [ID!]!) {\n    deletability(ids: $ids) {\n      verdict\n      reasons {\n        verdict\n        by {\n          id\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BlockersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Impact(\n    $ids: [ID!]!\n    $direction: Direction!\n    $depth: Int\n    $box: ImpactBoxInput\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    impact(\n      ids: $ids\n      direction: $direction\n      depth: $depth\n      box: $box\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      complete\n      incompleteReason(language: $language)\n      csvPath\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      byHop {\n        hop\n        count\n      }\n      byPlatform {\n        value\n        count\n      }\n      edges {\n        hop\n        node {\n          ...AssetRef\n          dataChangedAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ImpactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImpactSummary($ids: [ID!]!, $direction: Direction!, $by: ImpactGroup!) {\n    impactSummary(ids: $ids, direction: $direction, by: $by) {\n      totalCount\n      complete\n      boxes {\n        hop\n        value\n        count\n        blocking\n      }\n      links {\n        from\n        to\n        count\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ImpactSummaryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserRow on User {\n    name\n    role\n    parties\n    linkUntil\n    leftAt\n  }\n"): typeof import('./graphql.ts').UserRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users {\n    viewer {\n      name\n      role\n    }\n    users {\n      ...UserRow\n    }\n  }\n"): typeof import('./graphql.ts').UsersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Parties($open: Boolean!, $first: Int!, $after: Cursor) {\n    parties(open: $open, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          name\n          assetCount\n          users\n          suggestion\n          aside\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PartiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrphanWork($user: String!) {\n    orphanWork(user: $user) {\n      requests {\n        id\n        state\n        reason\n      }\n      actionItems {\n        id\n        incident\n        title\n        due\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OrphanWorkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Orphans($user: String!, $first: Int!, $after: Cursor) {\n    orphans(user: $user, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          urn\n          kind\n          name\n          platform\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OrphansDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserAdd($input: UserAddInput!) {\n    userAdd(input: $input) {\n      link\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UserAddDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserLink($input: UserNameInput!) {\n    userLink(input: $input) {\n      link\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UserLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserChange($input: UserChangeInput!) {\n    userChange(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UserChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserLeave($input: UserNameInput!) {\n    userLeave(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UserLeaveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserRemove($input: UserNameInput!) {\n    userRemove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UserRemoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserHandOver($input: UserHandOverInput!) {\n    userHandOver(input: $input) {\n      handed\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UserHandOverDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PartyLink($input: PartyLinkInput!) {\n    partyLink(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PartyLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PartySetAside($input: PartySetAsideInput!) {\n    partySetAside(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PartySetAsideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RequestPage on DeletionRequest {\n    id\n    revision\n    state\n    by\n    openedAt\n    purpose\n    reason\n    due\n    replacement\n    restoreRecipe\n    undoDays\n    quarantinedAt\n    droppedAt\n    undoUntil\n    closedAt\n    restoredAt\n    subject {\n      ...AssetRef\n    }\n    deletability {\n      verdict\n      fingerprint\n      summary(language: $language)\n    }\n    needs {\n      kind\n      name\n      signers\n      isMet\n      isMine\n      by\n      way\n      isOverridden\n      lapsedBy\n      lapse\n      asset {\n        ...AssetRef\n      }\n      reason {\n        ...ReasonView\n      }\n    }\n    signatures {\n      id\n      by\n      party\n      delegatedBy\n      way\n      count\n      at\n      until\n      comment\n      isOwn\n      isMine\n    }\n    delegations {\n      party\n      to\n      by\n    }\n    passable\n    approval {\n      by\n      at\n      reason\n    }\n    override {\n      by\n      at\n      reason\n    }\n    ended {\n      by\n      at\n      reason\n    }\n    restoring {\n      by\n      at\n      reason\n    }\n    steps {\n      ...RequestStep\n    }\n    restoreSteps {\n      ...RequestStep\n    }\n    presences {\n      assetName\n      state\n      source\n      at\n    }\n    tombstones {\n      asset\n      name\n      definition\n      isDefinitionMade\n      rowCount\n      backup\n      keepsNoCopy\n      restoreRecipe\n      undoUntil\n      restoredAt\n      columns {\n        name\n        type\n      }\n      edges {\n        direction\n        asset\n        reason\n      }\n      parties {\n        role\n        party\n      }\n    }\n    comments {\n      by\n      at\n      text\n    }\n    may {\n      act\n      allowed\n      why\n    }\n  }\n  fragment RequestStep on RequestStep {\n    id\n    phase\n    assetName\n    title(language: $language)\n    place\n    statement\n    state\n    needsBackup\n    backup\n    by\n    at\n    evidence\n  }\n"): typeof import('./graphql.ts').RequestPageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeletionRequest($id: ID!, $language: Language!) {\n    deletionRequest(id: $id) {\n      ...RequestPage\n    }\n  }\n"): typeof import('./graphql.ts').DeletionRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeletionRequests($states: [RequestState!], $after: Cursor) {\n    deletionRequests(states: $states, first: 30, after: $after) {\n      edges {\n        node {\n          id\n          state\n          by\n          openedAt\n          purpose\n          reason\n          due\n          subjectCount\n          subject {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DeletionRequestsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestOpen($input: RequestOpenInput!) {\n    requestOpen(input: $input) {\n      request {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestOpenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestSign($input: RequestSignInput!) {\n    requestSign(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestSignDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestApprove($input: RequestApproveInput!) {\n    requestApprove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestApproveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestOverride($input: RequestOverrideInput!) {\n    requestOverride(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestOverrideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestDecline($input: RequestReasonInput!) {\n    requestDecline(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestDeclineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestAbort($input: RequestReasonInput!) {\n    requestAbort(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestAbortDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestReopen($input: RequestReasonInput!) {\n    requestReopen(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestReopenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestSubmit($input: RequestInput!) {\n    requestSubmit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestSubmitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestRestore($input: RequestReasonInput!) {\n    requestRestore(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestRestoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestComment($input: RequestCommentInput!) {\n    requestComment(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestCommentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestClose($input: RequestCloseInput!) {\n    requestClose(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestCloseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestTick($input: RequestTickInput!) {\n    requestTick(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestTickDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestRestoreTick($input: RequestTickInput!) {\n    requestRestoreTick(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestRestoreTickDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestEdit($input: RequestEditInput!) {\n    requestEdit(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestEditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestWithdraw($input: RequestWithdrawInput!) {\n    requestWithdraw(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestWithdrawDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestDelegate($input: RequestDelegateInput!) {\n    requestDelegate(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestDelegateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestConfirm($input: RequestConfirmInput!) {\n    requestConfirm(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RequestConfirmDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MigrationRow on Migration {\n    id\n    revision\n    by\n    startedAt\n    note\n    due\n    endedAt\n    from {\n      ...AssetRef\n    }\n    to {\n      ...AssetRef\n    }\n    left {\n      ...AssetRef\n    }\n    moved {\n      id\n    }\n    burnDown {\n      day\n      readers\n    }\n  }\n"): typeof import('./graphql.ts').MigrationRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Migrations($after: Cursor) {\n    migrations(first: 20, after: $after) {\n      edges {\n        node {\n          ...MigrationRow\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MigrationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MigrationStart($input: MigrationStartInput!) {\n    migrationStart(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MigrationStartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MigrationEnd($input: MigrationEndInput!) {\n    migrationEnd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MigrationEndDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PolicyRow on RetentionPolicy {\n    name\n    description\n    rule\n    summary(language: $language)\n    action\n    graceOwned\n    graceOwnerless\n    perDay\n    percent\n    file\n    revision\n    changedBy\n    changedAt\n    text\n  }\n"): typeof import('./graphql.ts').PolicyRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetentionPolicies($language: Language!) {\n    retentionPolicies {\n      policies {\n        ...PolicyRow\n      }\n      faults {\n        file\n        faults(language: $language)\n      }\n      maySave\n      mayApply\n      mayExclude\n      templates {\n        rule\n        text\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionPoliciesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlanRow on RetentionRow {\n    asset {\n      ...AssetRef\n      sizeBytes\n      rowCount\n      rowCountEstimated\n    }\n    state\n    evidence {\n      code\n      text(language: $language)\n      at\n    }\n    knownFrom\n    owners\n    deletability {\n      verdict\n      summary(language: $language)\n    }\n    group {\n      id\n      assetCount\n      assets {\n        id\n      }\n      deletability {\n        verdict\n      }\n      unjudged(language: $language)\n    }\n    request\n    exclusion(language: $language)\n  }\n"): typeof import('./graphql.ts').PlanRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetentionPlan(\n    $policy: String!\n    $state: RetentionState!\n    $first: Int!\n    $after: Cursor\n    $language: Language!\n  ) {\n    retentionPolicies {\n      maySave\n      mayApply\n      mayExclude\n      templates {\n        rule\n        text\n      }\n    }\n    retentionPlan(policy: $policy, state: $state, first: $first, after: $after) {\n      policy {\n        ...PolicyRow\n      }\n      at\n      selectedCount\n      candidateCount\n      pendingCount\n      excludedCount\n      fingerprint\n      held(language: $language)\n      leftToday\n      sizeBytes\n      rows {\n        ...PlanRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetentionMessages($policy: String!, $first: Int!, $language: Language!) {\n    retentionPlan(policy: $policy, first: $first) {\n      candidateCount\n      messages(language: $language) {\n        party\n        assetCount\n        text\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionMessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetentionExplanation($policy: String!, $asset: ID!, $language: Language!) {\n    retentionExplanation(policy: $policy, asset: $asset) {\n      asset {\n        ...AssetRef\n      }\n      state\n      steps {\n        code\n        passed\n        text(language: $language)\n      }\n      evidence {\n        code\n        text(language: $language)\n        at\n        assets {\n          ...AssetRef\n        }\n      }\n      knownFrom\n      deletability {\n        verdict\n        summary(language: $language)\n      }\n      group {\n        id\n        assetCount\n        assets {\n          id\n        }\n        deletability {\n          verdict\n        }\n        unjudged(language: $language)\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionExplanationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetentionExclusions {\n    retentionPolicies {\n      mayExclude\n    }\n    retentionExclusions {\n      id\n      policy\n      asset {\n        ...AssetRef\n      }\n      names\n      reason\n      by\n      at\n      until\n      isActive\n    }\n  }\n"): typeof import('./graphql.ts').RetentionExclusionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeadGroups($first: Int!, $after: Cursor, $language: Language!) {\n    deadGroups(first: $first, after: $after) {\n      totalCount\n      assetCount\n      unknown(language: $language)\n      groups {\n        id\n        assetCount\n        assets {\n          ...AssetRef\n        }\n        owners\n        sizeBytes\n        deletability {\n          verdict\n          summary(language: $language)\n        }\n        unjudged(language: $language)\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DeadGroupsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetentionPolicySave($input: RetentionPolicySaveInput!) {\n    retentionPolicySave(input: $input) {\n      policy {\n        name\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionPolicySaveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetentionPolicyRemove($input: RetentionPolicyRemoveInput!) {\n    retentionPolicyRemove(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionPolicyRemoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetentionExclude($input: RetentionExcludeInput!) {\n    retentionExclude(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionExcludeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetentionExclusionEnd($input: RetentionExclusionEndInput!) {\n    retentionExclusionEnd(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionExclusionEndDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetentionApply($input: RetentionApplyInput!, $language: Language!) {\n    retentionApply(input: $input) {\n      requests {\n        id\n        subjectCount\n        subject {\n          id\n          name\n        }\n      }\n      assets {\n        ...AssetRef\n      }\n      left {\n        asset {\n          ...AssetRef\n        }\n        why(language: $language)\n      }\n      messages(language: $language) {\n        party\n        assetCount\n        text\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionApplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScanRow on Scan {\n    id\n    source\n    type\n    state\n    startedAt\n    finishedAt\n    actor\n    message(language: $language)\n    counts {\n      assetsAdded\n      assetsChanged\n      assetsVanished\n      edgesAdded\n      edgesChanged\n      edgesVanished\n      scopesSeen\n      scopesUnreadable\n      scopesGone\n      scopesUnchanged\n      unresolved\n    }\n  }\n"): typeof import('./graphql.ts').ScanRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Configuration($language: Language! = en) {\n    configuration {\n      file\n      readAt\n      faults(language: $language)\n      needsRestart\n    }\n  }\n"): typeof import('./graphql.ts').ConfigurationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sources($language: Language! = en) {\n    sources {\n      id\n      name\n      type\n      configured\n      retiredAt\n      covers\n      lastScan {\n        ...ScanRow\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SourcesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Scopes(\n    $id: ID!\n    $state: ScopeState\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    node(id: $id) {\n      ... on Source {\n        id\n        scopes(state: $state, first: $first, after: $after) {\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          edges {\n            node {\n              name\n              state\n              message(language: $language)\n              assertions\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ScopesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Scans($first: Int!, $after: Cursor, $language: Language! = en) {\n    scans(first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...ScanRow\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ScansDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScanDiff($from: ID!, $to: ID!, $first: Int!, $after: Cursor, $language: Language! = en) {\n    scan(id: $to) {\n      ...ScanRow\n    }\n    scanDiff(from: $from, to: $to, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          change\n          what\n          subject\n          assets {\n            id\n            urn\n            kind\n            name\n            platform\n            subtype\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ScanDiffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unresolved(\n    $source: ID\n    $asset: ID\n    $first: Int!\n    $after: Cursor\n    $language: Language! = en\n  ) {\n    unresolved(source: $source, asset: $asset, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...UnresolvedRow\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UnresolvedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnresolvedRow on Unresolved {\n    id\n    source\n    access\n    message(language: $language)\n    pattern\n    connection\n    place {\n      at\n      line\n      text\n    }\n    by {\n      id\n      urn\n      kind\n      name\n    }\n    answer {\n      patterns\n      by\n      reason\n      until\n    }\n  }\n"): typeof import('./graphql.ts').UnresolvedRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Unmapped {\n    unmappedConnections {\n      name\n      assetCount\n      proposal\n      place {\n        at\n        line\n        text\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UnmappedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ScanProgress($language: Language! = en) {\n    scanProgress {\n      done\n      total\n      what\n      scan {\n        ...ScanRow\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ScanProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScanStart($input: ScanStartInput!, $language: Language! = en) {\n    scanStart(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ScanStartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScanCancel($input: ScanIdInput!, $language: Language! = en) {\n    scanCancel(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ScanCancelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScanRelease($input: ScanReleaseInput!, $language: Language! = en) {\n    scanRelease(input: $input) {\n      scans {\n        ...ScanRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ScanReleaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnresolvedAnswer($input: UnresolvedAnswerInput!, $language: Language! = en) {\n    unresolvedAnswer(input: $input) {\n      unresolved {\n        ...UnresolvedRow\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UnresolvedAnswerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SourceRetire($input: SourceRetireInput!) {\n    sourceRetire(input: $input) {\n      source {\n        id\n      }\n      userErrors {\n        message\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SourceRetireDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
