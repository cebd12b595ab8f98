import { words } from '../ui/language.svelte.ts';
import { josa } from '../ui/josa.ts';

/** Texts of the first page and the search. */
export const say = {
  homeTitle: words('무엇을 찾으세요?', 'What are you looking for?'),
  homeLead: words(
    '파이프라인 코드와 데이터 시스템에서 읽은 리니지로, 지워도 되는지 근거와 함께 답합니다.',
    'Lineage read from pipeline code and data systems, and an answer with proof to “may this be deleted?”',
  ),
  assets: words('자산', 'Assets'),
  edges: words('연결', 'Edges'),
  unresolved: words('알아내지 못한 읽기·쓰기', 'Unresolved reads and writes'),
  tryTitle: words('이렇게 시작해 보세요', 'Things to try'),
  recent: words('최근 스캔', 'Recent scans'),
  allScans: words('스캔 모두 보기', 'All scans'),
  noScans: words('아직 스캔한 적이 없습니다', 'Nothing was scanned yet'),
  noScansText: words(
    '소스를 스캔하면 자산과 리니지가 여기에 나타납니다.',
    'Scan a source and its assets and lineage appear here.',
  ),
  changed: words(
    (added: string, changed: string, gone: string) =>
      `자산 ${added}개 추가, ${changed}개 변경, ${gone}개 사라짐`,
    (added: string, changed: string, gone: string) =>
      `${added} assets added, ${changed} changed, ${gone} vanished`,
  ),
  unmapped: words(
    (name: string) => `연결 이름 ${josa(name, '을/를')} 어느 시스템인지 모릅니다`,
    (name: string) => `The connection name ${name} is not mapped to a system`,
  ),
  resultsFor: words(
    (text: string, n: string) => `‘${text}’ 검색 결과 ${n}건`,
    (text: string, n: string) => `${n} results for “${text}”`,
  ),
  allAssets: words(
    (n: string) => `자산 ${n}개`,
    (n: string) => `${n} assets`,
  ),
  atLeast: words(
    (n: string) => `${n} 이상`,
    (n: string) => `over ${n}`,
  ),
  searchTitle: words('자산 찾기', 'Find assets'),
  queryLabel: words('찾을 말', 'Search words'),
  sort: words('정렬', 'Sort'),
  relevance: words('관련도순', 'Relevance'),
  byName: words('이름순', 'Name'),
  byChange: words('최근 적재순', 'Last loaded'),
  byUse: words('많이 이어진 순', 'Most connected'),
  firstHundred: words(
    '앞의 100건만 보여 줍니다. 낱말이나 필터를 더해 좁혀 보세요.',
    'Only the first 100 are shown. Add a word or a filter.',
  ),
  filters: words('필터', 'Filters'),
  clearFilters: words('필터 초기화', 'Clear filters'),
  removeFilter: words(
    (name: string) => `${name} 필터 빼기`,
    (name: string) => `Remove filter ${name}`,
  ),
  noHits: words(
    (text: string) => `‘${text}’에 맞는 자산이 없습니다`,
    (text: string) => `No asset matches “${text}”`,
  ),
  noHitsAtAll: words('맞는 자산이 없습니다', 'No asset matches'),
  noHitsText: words(
    '이름, 설명, 컬럼, URN, 담당자, 태그에서 찾았습니다.',
    'Searched names, descriptions, columns, URNs, owners and tags.',
  ),
  noHitsFilters: words(
    (filters: string) => `켜진 필터: ${filters}`,
    (filters: string) => `Filters on: ${filters}`,
  ),
  searchFailed: words('검색하지 못했습니다', 'The search failed'),
  homeFailed: words('현황을 불러오지 못했습니다', 'The overview could not be loaded'),
  lastLoad: words('마지막 적재', 'Last load'),
  downstream: words('다운스트림', 'Downstream'),
  matchedColumn: words('컬럼', 'Column'),
  matchedTag: words('태그', 'Tag'),
  matchedOwner: words('담당자', 'Owner'),
  matchedParty: words('관련된 사람', 'People'),
  showMoreValues: words(
    (n: string) => `${n}개 더`,
    (n: string) => `${n} more`,
  ),
  days: words(
    (n: number) => `${n}일 안에 적재`,
    (n: number) => `Loaded within ${n} days`,
  ),
};

/** Names of facets. */
export const facetName = {
  kind: words('종류', 'Kind'),
  platform: words('플랫폼', 'Platform'),
  layer: words('레이어', 'Layer'),
  owner: words('담당자', 'Owner'),
  tag: words('태그', 'Tag'),
  fresh: words('적재 시점', 'Freshness'),
  noowner: words('담당자 없음', 'No owner'),
};
