import { josa } from '../ui/josa.ts';
import { words } from '../ui/language.svelte.ts';

/** Texts of the lineage views. */
export const say = {
  view: words('보기', 'View'),
  graph: words('그래프', 'Graph'),
  summary: words('요약', 'Summary'),
  table: words('표', 'Table'),
  groupBy: words('묶기', 'Group by'),
  layer: words('레이어', 'Layer'),
  rest: words('그 밖', 'Others'),
  noValue: words('없음', 'None'),
  thisAsset: words('이 자산', 'This asset'),
  hopsOrMore: words(
    (n: number) => `${n}단계 이상`,
    (n: number) => `${n} hops or more`,
  ),
  summaryTotal: words(
    (n: string, side: string, boxes: string) => `${side} ${n}개를 상자 ${boxes}개로`,
    (n: string, side: string, boxes: string) => `${n} ${side.toLowerCase()} in ${boxes} boxes`,
  ),
  summaryLabel: words(
    (name: string, side: string) => `${name}의 ${side} 요약`,
    (name: string, side: string) => `Summary of ${side.toLowerCase()} of ${name}`,
  ),
  summaryHelp: words(
    '상자를 누르면 그 안의 자산이 나옵니다. 굵은 선은 연결이 많은 쪽. 방향키로 옮기고 t는 표.',
    'A box opens the list of what is in it. Thick lines carry more edges. Arrow keys move, t shows the table.',
  ),
  blocksCount: words(
    (n: string) => `차단 ${n}개`,
    (n: string) => `${n} block`,
  ),
  blocksNone: words('차단 없음', 'none blocks'),
  large: words(
    (n: string, side: string) => `${josa(side, '이/가')} ${n}개입니다.`,
    (n: string, side: string) => `There are ${n} ${side.toLowerCase()}.`,
  ),
  showSummary: words('요약으로 보기', 'Show the summary'),
  hiddenBlockers: words(
    (n: number) => `삭제를 막는 자산 ${n}개가 그림 밖에 있습니다.`,
    (n: number) =>
      n === 1
        ? '1 asset that blocks the deletion is outside this picture.'
        : `${n} assets that block the deletion are outside this picture.`,
  ),
  showTable: words('표에서 보기', 'See them in the table'),
  drawDeeper: words('한 단계 더 그리기', 'Draw one hop more'),
  columns: words('컬럼', 'Columns'),
  filterColumns: words('컬럼 거르기', 'Filter columns'),
  upDepth: words('업스트림 깊이', 'Upstream depth'),
  downDepth: words('다운스트림 깊이', 'Downstream depth'),
  direction: words('방향', 'Direction'),
  upstream: words('업스트림', 'Upstream'),
  downstream: words('다운스트림', 'Downstream'),
  depth: words('깊이', 'Depth'),
  all: words('끝까지', 'All'),
  hops: words(
    (n: number) => `${n}단계`,
    (n: number) => (n === 1 ? '1 hop' : `${n} hops`),
  ),
  csv: words('CSV 내려받기', 'Download CSV'),
  graphLabel: words(
    (name: string, up: number, down: number) =>
      `${name}의 리니지: 업스트림 ${up}개, 다운스트림 ${down}개를 그렸습니다`,
    (name: string, up: number, down: number) =>
      `Lineage of ${name}: ${up} upstream and ${down} downstream drawn`,
  ),
  graphHelp: words(
    '방향키로 상자 사이를 옮기고 Enter로 엽니다. m은 더 보기, + − 0은 확대·축소, t는 표.',
    'Arrow keys move between boxes, Enter opens, m shows the rest. + − 0 zoom, t shows the table.',
  ),
  wheelHelp: words('Ctrl+휠로 확대', 'Ctrl+wheel zooms'),
  zoomIn: words('확대', 'Zoom in'),
  zoomOut: words('축소', 'Zoom out'),
  fit: words('처음 크기로', 'Reset view'),
  clippedUp: words(
    (n: number) => `업스트림 ${n} ←`,
    (n: number) => `upstream ${n} ←`,
  ),
  clippedDown: words(
    (n: number) => `→ 다운스트림 ${n}`,
    (n: number) => `→ downstream ${n}`,
  ),
  moreBox: words(
    (n: string) => `외 ${n}개`,
    (n: string) => `${n} more`,
  ),
  moreTitle: words(
    (name: string, side: string) => `${name}의 ${side}`,
    (name: string, side: string) => `${side} of ${name}`,
  ),
  moreFilter: words('이름으로 거르기', 'Filter by name'),
  moreNone: words('맞는 이름이 없습니다', 'No name matches'),
  blocked: words('차단', 'Blocks'),
  cycle: words('순환', 'cycle'),
  legendBlocked: words('빨간 선: 지우면 멈추는 길', 'Red lines: what stops if this is deleted'),
  legendCycle: words('점선: 순환을 닫는 연결', 'Dashed lines: links that close a cycle'),
  failed: words('리니지를 불러오지 못했습니다', 'Lineage could not be loaded'),
  alone: words('이어진 자산이 없습니다', 'Nothing is connected to it'),
  aloneText: words(
    '어떤 소스도 이 자산을 읽거나 쓰는 것을 보지 못했습니다. 빠진 연결이 있으면 소비처 탭에서 적어 주세요.',
    'No source saw anything read or write it. If something is missing, declare it in the consumers tab.',
  ),
  cut: words(
    '200개까지만 그렸습니다. 나머지는 표에서 보세요.',
    'Only 200 boxes are drawn; the table has the rest.',
  ),
  open: words('열기', 'Open'),
  check: words('삭제 점검', 'Check deletion'),
  via: words('어떻게 이어지나', 'How it is connected'),
  hop: words('단계', 'Hop'),
  asset: words('자산', 'Asset'),
  platform: words('플랫폼', 'Platform'),
  kind: words('종류', 'Kind'),
  lastLoad: words('마지막 적재', 'Last load'),
  blocking: words('차단', 'Blocking'),
  tableTotal: words(
    (n: string, side: string) => `${side} ${n}개`,
    (n: string, side: string) => `${n} ${side.toLowerCase()}`,
  ),
  incomplete: words('끝까지 걷지 못했습니다', 'The walk was cut short'),
  noneThere: words('이쪽으로 이어진 자산이 없습니다', 'Nothing on this side'),
};

const reasons: Record<string, () => string> = {
  READ: words('읽음', 'reads'),
  WRITE: words('씀', 'writes'),
  CREATE: words('새로 만듦', 'creates'),
  VIEW: words('뷰', 'view'),
  TRIGGER: words('실행시킴', 'triggers'),
  SENSOR: words('기다림', 'waits for'),
  CONSUMER: words('소비', 'consumes'),
  CONTAINS: words('안에 있음', 'contains'),
  COPY: words('복사', 'copies'),
  SCHEDULE: words('갱신되면 시작', 'starts'),
  ORDER: words('다음 순서', 'then'),
  EXTERNAL: words('외부 위치', 'external location'),
  REFERENCE: words('참조', 'refers to'),
};

/** Why an edge stands, as people say it. */
export function reasonName(reason: string): string {
  return reasons[reason]?.() ?? reason.toLowerCase().replaceAll('_', ' ');
}
