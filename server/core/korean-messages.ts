type Message = readonly [english: string, korean: string];

const configuration: Message[] = [
  [
    '{}: no such file; write a gyebo.yaml or give --config FILE',
    '{1}: 이런 파일이 없습니다. gyebo.yaml을 쓰거나 --config FILE을 주세요',
  ],
  ['{}: this configuration cannot be read', '{1}: 설정 파일을 읽을 수 없습니다'],
  ['{}: this is not UTF-8: save it as such', '{1}: UTF-8이 아닙니다. UTF-8로 저장하세요'],
  ['{}: this environment variable is not set', '{1}: 환경 변수가 없습니다'],
  ['{}: this file cannot be read', '{1}: 파일을 읽을 수 없습니다'],
  ['{}: no connection is written in it', '{1}: 연결이 하나도 적혀 있지 않습니다'],
  ['a secret is written as env:NAME or file:PATH', '비밀은 env:NAME 또는 file:PATH로 적습니다'],
  [
    'a secret does not stand in the file: write env:NAME or file:PATH',
    '비밀은 이 파일에 적지 않습니다. env:NAME 또는 file:PATH로 적으세요',
  ],
  [
    'a password stands in this URL: write env:NAME or file:PATH',
    '이 URL에 비밀번호가 들어 있습니다. env:NAME 또는 file:PATH로 적으세요',
  ],
  [
    'expected the namespace of `url`, as {}: the URL is a secret',
    '`url`은 비밀이므로 그 namespace가 있어야 합니다. 예: {1}',
  ],
  ['not YAML: {}', 'YAML이 아닙니다: {1}'],
  ['refused: {}', '거절했습니다: {1*}'],
  ['nested too deeply', '너무 깊이 겹쳐 있습니다'],
  ['{} characters; a configuration has at most {}', '{1}자입니다. 설정은 {2}자까지입니다'],
  ['this key is not allowed', '쓸 수 없는 키입니다'],
  ['unknown key; known: {}', '모르는 키입니다. 아는 것: {1}'],
  ['unknown key', '모르는 키입니다'],
  [
    'unknown type "{}"; expected one of {}',
    '"{1}"라는 종류는 없습니다. 다음 가운데 하나여야 합니다: {2}',
  ],
  ['is missing: expected {}', '빠졌습니다: {1:이/가} 와야 합니다'],
  ['expected at most {}', '{1} 이하여야 합니다'],
  ['expected less than {}', '{1}보다 작아야 합니다'],
  ['expected at least {} entry', '적어도 {1}개 있어야 합니다'],
  ['expected at least {} entries', '적어도 {1}개 있어야 합니다'],
  [
    'expected at least one URN that the service reads',
    '서비스가 읽는 URN이 적어도 하나 있어야 합니다',
  ],
  ['expected at least {}', '{1} 이상이어야 합니다'],
  ['expected more than {}', '{1}보다 커야 합니다'],
  ['expected one of {}', '다음 가운데 하나여야 합니다: {1}'],
  ['expected {}, received {}', '{1:이/가} 와야 하는데 {2:이/가} 왔습니다'],
  [
    'expected hourly, daily, weekly, or a period as {}',
    'hourly, daily, weekly 또는 {1} 같은 기간이 와야 합니다',
  ],
  ['expected letters, digits, "_", "-" and "."', '글자, 숫자, "_", "-", "."만 쓸 수 있습니다'],
  ['expected a name', '이름이 와야 합니다'],
  ['expected a date, as {}', '날짜가 와야 합니다. 예: {1}'],
  ['expected a {}: {}, as {}', '{1:이/가} 와야 합니다. 꼴: {2}, 예: {3}'],
  ['expected a {}, as {}', '{1:이/가} 와야 합니다. 예: {2}'],
  ['expected {}, as {}', '{1:이/가} 와야 합니다. 예: {2}'],
  ['expected: {}', '쓰는 법: {1}'],
  ['expected {}', '{1:이/가} 와야 합니다'],
];

const questions: Message[] = [
  ['say why with --reason "{}"', '까닭을 --reason "{1}"에 적으세요'],
  ['say why: a reason is kept with it', '까닭을 적으세요. 함께 남습니다'],
  ['no source "{}" in {}; there are: {}', '{2}에 "{1}"라는 소스가 없습니다. 있는 것: {3}'],
  ['no source "{}"; there are: {}', '"{1}"라는 소스가 없습니다. 있는 것: {2}'],
  ['no kind "{}"; there are: {}', '"{1}"라는 자산 종류는 없습니다. 있는 것: {2}'],
  ['no layer "{}"; there are: {}', '"{1}"라는 층은 없습니다. 있는 것: {2}'],
  [
    'no reason "{}"; the verdict prints it, as READS_NOT_WATCHED',
    '"{1}"라는 이유는 없습니다. 판정에 적힌 대로 쓰세요. 예: READS_NOT_WATCHED',
  ],
  ['no {} "{}"; there are: {}', '"{2}"라는 것은 없습니다. 있는 것: {3}'],
  ['no reason has the code {}', '코드가 {1}인 이유는 없습니다'],
  ['no source {}', '소스 {1:이/가} 없습니다'],
  ['no scan {}', '스캔 {1:이/가} 없습니다'],
  ['no asset {}', '자산 {1:이/가} 없습니다'],
  ['no recorded verdict {}', '남겨 둔 판정 {1:이/가} 없습니다'],
  ['no unresolved #{} of source {}', '소스 {2}에 미해결 #{1:이/가} 없습니다'],
  ['{} has no held scan', '{1}에는 보류된 스캔이 없습니다'],
  ['expected one of\n{}', '다음 가운데 하나여야 합니다\n{1}'],
  ['"{}" is no number of a scan', '"{1}"는 스캔 번호가 아닙니다'],
  ['scan {} is newer than {}', '스캔 {1:은/는} {2}보다 새것입니다'],
  [
    'nothing was scanned yet: run `gyebo scan`',
    '아직 스캔하지 않았습니다. `gyebo scan`을 실행하세요',
  ],
  ['{}expected a number from {} to {}, got "{}"', '{1}{2}부터 {3}까지의 수여야 하는데 "{4}"입니다'],
  ['"{}" is no URN: expected {}', '"{1}"는 URN이 아닙니다. 꼴: {2}'],
  ['"{}" is not an ISO instant', '"{1}"는 ISO 시각이 아닙니다'],
  ['nothing to check: name at least one asset', '살펴볼 것이 없습니다. 자산을 하나 이상 적으세요'],
];

const deeds: Message[] = [
  ['name at least one asset', '자산을 하나 이상 적으세요'],
  [
    'other readers stand now than those of that check: check again',
    '그때와 읽는 이가 다릅니다. 다시 확인하세요',
  ],
  ['not a date: {} ({})', '날짜가 아닙니다: {1} (예: {2})'],
  ['{} is already over', '{1:은/는} 이미 지났습니다'],
  ['{} is under no hold', '{1}에는 보존 조치가 없습니다'],
  ['a blind spot needs a namespace', '사각지대에는 namespace가 있어야 합니다'],
  [
    '{} cannot be accepted: what breaks must agree first',
    '{1:은/는} 받아들일 수 없습니다. 깨지는 쪽의 동의가 먼저입니다',
  ],
  ['a role needs the name of a person or team', '역할에는 사람이나 팀의 이름이 있어야 합니다'],
  ['a consumer needs a name', '소비자의 이름이 있어야 합니다'],
  ['an asset does not feed itself by declaration', '자기에게 흐르는 선은 선언할 수 없습니다'],
  [
    'nobody named {} as {} of {} here; what a source says ends there',
    '여기서 {1:을/를} {3}의 {2:으로/로} 정한 사람이 없습니다. 소스가 말한 것은 그 소스에서 끝냅니다',
  ],
  [
    'nobody named {} here; what a source says ends there',
    '여기서 {1:을/를} 정한 사람이 없습니다. 소스가 말한 것은 그 소스에서 끝냅니다',
  ],
  [
    'nobody declared {}; what a source says ends there',
    '{1:을/를} 선언한 사람이 없습니다. 소스가 말한 것은 그 소스에서 끝냅니다',
  ],
  [
    '{} ({}) may not do this: it needs the role {}',
    '{1} ({2}): 이 일에는 {3} 역할이 있어야 합니다',
  ],
];

const scans: Message[] = [
  [
    '{} of {} assets ({} %) of {} would be gone within {} days, more than {} %. Nothing was withdrawn. If this is right: {}',
    '{4}의 자산 {2}개 가운데 {1}개({3} %)가 {5}일 안에 사라지게 됩니다. {6} %를 넘으므로 아무것도 거두지 않았습니다. 맞다면: {7}',
  ],
  ['cancelled', '취소했습니다'],
  ['gyebo stopped', 'gyebo가 멈췄습니다'],
  ["the scan's process ended early: {}", '스캔 프로세스가 일찍 끝났습니다: {1}'],
  ['the scan ended without a result', '스캔이 결과 없이 끝났습니다'],
  [
    'scan {} is {}, not HELD: nothing to release',
    '스캔 {1:은/는} {2}입니다. HELD가 아니므로 풀 것이 없습니다',
  ],
  ['scan {} is {}, only a HELD scan is released', '스캔 {1:은/는} {2}입니다. HELD인 스캔만 풉니다'],
  [
    'scan {} is {}, nothing to cancel here',
    '스캔 {1:은/는} {2}입니다. 여기서 취소할 것이 없습니다',
  ],
  ['scan {} of {} is newer: release that one', '{2}의 스캔 {1:이/가} 더 새것입니다. 그것을 푸세요'],
  ['scan {} is {} already', '스캔 {1:은/는} 이미 {2}입니다'],
  [
    'scan {} of {} is {}: it may not write any more',
    '{2}의 스캔 {1:은/는} {3}입니다. 더 쓸 수 없습니다',
  ],
  ['stopped after {} assets', '자산 {1}개에서 멈췄습니다'],
  ['there is more beyond {} hops', '{1}걸음 너머에 더 있습니다'],
];

const machine: Message[] = [
  [
    '{} can be reached from other machines, and no sign-in for teams is configured. Listen on {}, or set {} where something in front protects this port.',
    '{1}에는 다른 기계에서도 닿을 수 있는데 팀을 위한 로그인이 설정되어 있지 않습니다. {2}에서 받거나, 앞에서 이 포트를 지키는 것이 있으면 {3:을/를} 주세요.',
  ],
  ['cannot listen on {}: {}', '{1}에서 받을 수 없습니다: {2}'],
  ['the running server read another gyebo.yaml', '떠 있는 서버는 다른 gyebo.yaml을 읽었습니다'],
  ['the server stopped before it answered', '서버가 답하기 전에 멈췄습니다'],
  ['the server went away: {}', '서버가 사라졌습니다: {1}'],
  [
    '{} is on a network file system ({}), where two writers would corrupt it. {}',
    '{1:이/가} 네트워크 파일 시스템({2})에 있습니다. 둘이 함께 쓰면 망가집니다. {3}',
  ],
  ['the store is closed', '저장소가 닫혔습니다'],
  ['"{}" is none of {}', '"{1}"는 다음 가운데 없습니다: {2}'],
  ['a {} record needs a key', '{1} 기록에는 키가 있어야 합니다'],
  ['{} cannot be opened: does the folder exist?', '{1:을/를} 열 수 없습니다. 폴더가 있나요?'],
  [
    '{} is a database, but no store of Gyebo: name another file',
    '{1:은/는} 데이터베이스지만 Gyebo의 저장소가 아닙니다. 다른 파일을 적으세요',
  ],
  [
    'this store has version {}, this Gyebo knows {}: use a newer Gyebo',
    '이 저장소는 {1}판이고 이 Gyebo는 {2}판까지 압니다. 새 Gyebo를 쓰세요',
  ],
  [
    'this store was made by an older Gyebo, whose tables were other ones: delete {} and scan again',
    '이 저장소는 테이블이 다른 옛 Gyebo가 만들었습니다. {1:을/를} 지우고 다시 스캔하세요',
  ],
];

const findings: Message[] = [
  ['{} holds no file that looks like a DAG', '{1}에 DAG로 보이는 파일이 없습니다'],
  [
    '{}: {} Python files, {} may hold DAGs',
    '{1}: 파이썬 파일 {2}개, 그 가운데 {3}개에 DAG가 있을 수 있습니다',
  ],
  ['correct `path` or its permissions', '`path`나 그 권한을 고치세요'],
  ['correct `path`', '`path`를 고치세요'],
  ['correct `include`', '`include`를 고치세요'],
  ['{} cannot be listed: {}', '{1}의 목록을 볼 수 없습니다: {2*}'],
  ['no folder could be listed: {}', '목록을 볼 수 있는 폴더가 없습니다: {1}'],
  [
    'there is no folder {}; correct `path` (it starts from gyebo.yaml)',
    '{1}라는 폴더가 없습니다. `path`를 고치세요 (gyebo.yaml이 있는 곳에서 시작합니다)',
  ],
  ['it is no folder', '폴더가 아닙니다'],
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
  ['correct the name, or scan its system', '이름을 바로잡거나 그 시스템을 스캔하세요'],
  [
    'correct the name, or scan its system; a whole schema is written {}',
    '이름을 바로잡거나 그 시스템을 스캔하세요. 스키마 전체는 이렇게 씁니다: {1}',
  ],
  ['a form', '빈칸'],
  ['a host that code names', '코드에 적힌 호스트'],
  ['{}: also known under {}', '{1}: {2}에도 있는 이름'],
];

/** English forms with their Korean, the narrower before the wider; see `inKorean`. */
export const koreanMessages: Message[] = [
  ...questions,
  ...deeds,
  ...scans,
  ...machine,
  ...findings,
  ...configuration,
];
