import { words } from '../ui/language.svelte.ts';

/** The example company's story: five steps, from a search to a verdict. Shown for that catalog only. */
export const story = [
  {
    address: '/search?q=%EB%A7%A4%EC%B6%9C',
    title: words('‘매출’을 찾아 봅니다', 'Search for “매출” (sales)'),
    text: words(
      '매출 요약 테이블과 그것을 만드는 DAG, 읽는 대시보드가 한 번에 나옵니다.',
      'The summary table, the DAG that fills it and the dashboard that reads it, at once.',
    ),
  },
  {
    address: '/search?q=sales_summary_daily&kind=DATASET',
    title: words('요약 테이블의 리니지를 봅니다', 'Look at the lineage of the summary table'),
    text: words(
      'sales_summary_daily를 열고 리니지 탭에서 상자를 따라가 봅니다.',
      'Open sales_summary_daily and follow the boxes in its lineage tab.',
    ),
  },
  {
    address: '/search?q=dag&kind=PIPELINE',
    title: words('안 쓰는 것 같은 DAG를 점검합니다', 'Check a DAG that looks unused'),
    text: words(
      '‘삭제 점검’을 누르면 무엇이 멈추고 누가 동의해야 하는지 나옵니다.',
      '“Check deletion” says what stops, and who has to agree.',
    ),
  },
  {
    address: '/scans?view=connections',
    title: words('이어지지 않은 연결을 봅니다', 'See the connection that is not mapped'),
    text: words(
      '코드에만 있는 연결 이름 하나가 판단을 막고 있습니다. 고칠 한 줄을 복사할 수 있습니다.',
      'One connection name known to the code only keeps a verdict open. Copy the line that settles it.',
    ),
  },
  {
    address: '/search?noowner=1',
    title: words('담당자 없는 자산을 모아 봅니다', 'List what nobody owns'),
    text: words(
      '퇴사한 사람이 맡던 것도 여기서 찾아 새 담당자를 정합니다.',
      'Find what a leaver owned, and give it an owner.',
    ),
  },
];
