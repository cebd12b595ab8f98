import type { Message } from './message.ts';

/** Code that reads or writes what cannot be told, and tasks that may look otherwise. */
export const code: Message[] = [
  [
    'part of the name {} is only known at run time: {}',
    '이름 {1}의 일부는 실행할 때 정해집니다: {2}',
  ],
  [
    'the DAG it triggers is only known at run time: {}',
    '어느 DAG를 실행시키는지는 실행할 때 정해집니다: {1}',
  ],
  [
    'the DAG it waits for is only known at run time: {}',
    '어느 DAG를 기다리는지는 실행할 때 정해집니다: {1}',
  ],
  ['the DAG {} may look otherwise: {}', 'DAG {1:은/는} 실제와 다를 수 있습니다: {2*}'],
  ['the task {} may look otherwise: {}', '태스크 {1:은/는} 실제와 다를 수 있습니다: {2*}'],
  ['the file is not read whole: {}', '파일을 끝까지 읽지 못했습니다: {1*}'],
  ['it runs SQL that is not known: {}', '알 수 없는 SQL을 실행합니다: {1}'],
  ['it runs SQL that is not known', '알 수 없는 SQL을 실행합니다'],
  [
    'it calls {}, and what that works on is not known',
    '{1:을/를} 부르는데, 무엇을 다루는지 알 수 없습니다',
  ],
  [
    'the table that it makes or changes is not known',
    '어느 테이블을 만들거나 바꾸는지 알 수 없습니다',
  ],
  ['a setting may be made otherwise than its default: {}', '설정이 기본값과 다를 수 있습니다: {1}'],
  [
    'URLs stand in what it hands on, and what is done with them is not known',
    '넘겨주는 값에 URL이 있는데, 무엇에 쓰이는지 알 수 없습니다',
  ],
  [
    'what it hands on holds more texts than are looked at',
    '넘겨주는 글이 너무 많아 다 보지 못했습니다',
  ],
  [
    'what it reads from {} is not known from the arguments of {}',
    '{2}의 인자만으로는 {1}에서 무엇을 읽는지 알 수 없습니다',
  ],
  [
    'what it writes to {} is not known from the arguments of {}',
    '{2}의 인자만으로는 {1}에 무엇을 쓰는지 알 수 없습니다',
  ],
  ['a package would have to be missing', '어떤 패키지가 없어야 합니다'],
  [
    '{} calls {}, which is not in the scanned folder',
    '{1:이/가} 부르는 {2:이/가} 스캔한 폴더에 없습니다',
  ],
  ['its SQL is not known: {}', 'SQL을 알 수 없습니다: {1}'],
  ['its SQL file {} is not in the scanned folder', 'SQL 파일 {1:이/가} 스캔한 폴더에 없습니다'],
  ['{} runs SQL that is not in the command', '{1:이/가} 명령에 적히지 않은 SQL을 실행합니다'],
  ['{} runs the file {}, which was not found', '{1:이/가} 실행하는 파일 {2:을/를} 찾지 못했습니다'],
  [
    'it runs {}, which may read and write data',
    '{1:을/를} 실행하는데, 데이터를 읽고 쓸 수 있습니다',
  ],
  ['it writes Redis keys that are not known', '알 수 없는 Redis 키에 씁니다'],
  ['it reads Redis keys that are not known', '알 수 없는 Redis 키를 읽습니다'],
  [
    'it uses an Elasticsearch index that is not known',
    '어느 Elasticsearch 인덱스를 쓰는지 알 수 없습니다',
  ],
  [
    'its template calls {}, code that is not in the scanned folder',
    '템플릿이 {1:을/를} 호출하는데, 스캔한 폴더에 그 코드가 없습니다',
  ],
  [
    'it calls {}, code that is not in the scanned folder',
    '{1:을/를} 부르는데, 그 코드가 스캔한 폴더에 없습니다',
  ],
  [
    'it calls {}, whose text stands in the database',
    '{1:을/를} 부르는데, 그 본문은 데이터베이스 안에 있습니다',
  ],
  [
    '{} is written without a schema and may be {}',
    '{1}에 스키마가 적혀 있지 않아 {2}일 수도 있습니다',
  ],
  [
    'SQL stands in what it hands on, and who runs it is not known',
    '넘겨주는 것에 SQL이 들어 있는데 누가 실행하는지 알 수 없습니다',
  ],
  [
    'what {} works on is not known from its arguments',
    '{1:이/가} 무엇을 다루는지 인자만 보아서는 알 수 없습니다',
  ],
  ['the operator {} is not in the scanned folder', '오퍼레이터 {1:이/가} 스캔한 폴더에 없습니다'],
  ['the function {} is not in the scanned folder', '함수 {1:이/가} 스캔한 폴더에 없습니다'],
  [
    'the function is too long to follow whole ({})',
    '함수가 길어 끝까지 따라가지 못했습니다 ({1*})',
  ],
  ['its code is too long to follow whole', '코드가 길어 끝까지 따라가지 못했습니다'],
  ['the DAGs of {} are not in the scanned folder', '{1}의 DAG들이 스캔한 폴더에 없습니다'],
  [
    'its DAGs come from {}, which is not in the scanned folder',
    'DAG를 만드는 {1:이/가} 스캔한 폴더에 없습니다',
  ],
  ['the tasks come from {}', '태스크를 {1:이/가} 만듭니다'],
];
