import type { Message } from './message.ts';

/** What `gyebo doctor` finds. */
export const findings: Message[] = [
  ['{} holds no file that looks like a DAG', '{1}에 DAG로 보이는 파일이 없습니다'],
  [
    '{}: {} Python files, {} may hold DAGs',
    '{1}: 파이썬 파일 {2}개, 그 가운데 {3}개에 DAG가 있을 수 있습니다',
  ],
  ['correct `path` or its permissions', '`path`나 그 권한을 고치세요'],
  ['correct `path`', '`path`를 고치세요'],
  ['correct `include`', '`include`를 고치세요'],
  ['{} holds no file that the globs choose', '{1}에 고른 꼴에 맞는 파일이 없습니다'],
  ['{}: {} files, {}', '{1}: 파일 {2}개, {3}'],
  ['{} says no connection', '{1}에 connection이 없습니다'],
  ['connection {} of {} is not mapped', '{2}의 연결 {1:이/가} 어디인지 모릅니다'],
  [
    'its tables stay unmapped names: add the connection under `connections:`',
    '그 테이블은 이름만 남습니다. `connections:`에 연결을 더하세요',
  ],
  ['PostgreSQL {} at {} as {}', 'PostgreSQL {1}, {2}, 역할 {3}'],
  ['schema {} cannot be read', '스키마 {1:을/를} 읽을 수 없습니다'],
  ['who reads what cannot be seen', '누가 무엇을 읽는지 볼 수 없습니다'],
  [
    'readers are known by name (pg_stat_statements)',
    '누가 읽는지 이름으로 압니다 (pg_stat_statements)',
  ],
  ['reads are counted, but not by whom: {}', '읽은 횟수는 세지만 누가 읽었는지는 모릅니다: {1*}'],
  [
    'pg_stat_statements is not installed in this database',
    '이 데이터베이스에 pg_stat_statements가 없습니다',
  ],
  ['a statement of {} could not be read', '{1}의 문장 하나를 읽지 못했습니다'],
  [
    'before PostgreSQL 14 evicted statements leave no trace',
    'PostgreSQL 14 전에는 밀려난 문장이 흔적을 남기지 않습니다',
  ],
  ['statements of other roles are hidden: {}', '다른 역할의 문장이 보이지 않습니다: {1}'],
  ['more than {} statements', '문장이 {1}개를 넘습니다'],
  [
    'statements were evicted or reset since the last scan',
    '마지막 스캔 뒤에 문장이 밀려나거나 지워졌습니다',
  ],
  ['set {}, then {}', '{1:을/를} 설정한 뒤 {2}'],
  ['`{}` holds no URL of the form {}', '`{1}`에 {2} 꼴의 URL이 없습니다'],
  ['{} holds no URL of the form {}', '{1}에 {2} 꼴의 URL이 없습니다'],
  ['never scanned', '스캔한 적이 없습니다'],
  ['retired at {}, and still named in {}', '{1}에 물러났는데 {2}에 아직 적혀 있습니다'],
  ['scan it again, or take it out', '다시 스캔하거나 빼세요'],
  [
    '{} no longer names it; what it said still stands',
    '{1}에 더는 없습니다. 이 소스가 말한 것은 그대로 남아 있습니다',
  ],
  [
    'name it again, or retire the source',
    '다시 적거나 소스를 물러나게 하세요 (gyebo source retire)',
  ],
  ['scan {} is {}: {}', '스캔 {1:이/가} {2}입니다: {3*}'],
  ['scan {} is {}', '스캔 {1:이/가} {2}입니다'],
  ['scan {}: {} at {}', '스캔 {1}: {2} ({3})'],
  ['{} was accepted until {}', '{1:은/는} {2}까지 받아들였습니다'],
  ['cover it with a source, or accept it anew', '소스로 살피거나 다시 받아들이세요'],
  [
    'the table {} was seen by no scan; it is taken for the whole schema',
    '{1}: 이런 테이블을 본 스캔이 없어 스키마 전체로 봅니다',
  ],
  [
    '{} was seen by no scan: so far it protects nothing',
    '{1}: 이것을 본 스캔이 없습니다. 지금은 아무것도 지키지 못합니다',
  ],
  ['write it so: {}', '이렇게 쓰세요: {1}'],
  [
    'correct the name, or scan its system; a whole schema is written {}',
    '이름을 바로잡거나 그 시스템을 스캔하세요. 스키마 전체는 이렇게 씁니다: {1}',
  ],
  ['correct the name, or scan its system', '이름을 바로잡거나 그 시스템을 스캔하세요'],
  ['a form', '빈칸'],
  ['a host that code names', '코드에 적힌 호스트'],
  ['{}: also known under {}', '{1}: {2}에도 있는 이름'],
];
