import type { Message } from './message.ts';

/** What deletion requests and migrations refuse. */
export const deletionRequests: Message[] = [
  ['no deletion request {}', '{1}: 그런 삭제 요청이 없습니다'],
  [
    '{} changed this request meanwhile ({}): look at it again',
    '그 사이 {1:이/가} 이 요청을 바꿨습니다 ({2}). 다시 보고 정하세요',
  ],
  ['this request is {}: {} has no place there', '이 요청은 {1} 상태라 {2:을/를} 할 수 없습니다'],
  [
    'a legal hold or an open incident stops this: nobody can lift it here',
    '법적 보존이나 진행 중인 장애 때문에 멈췄습니다. 여기서는 아무도 풀 수 없습니다',
  ],
  [
    'not yet: signatures missing {}, consents {}, acceptances {}',
    '아직 안 됩니다. 모자란 서명 {1}개, 소유자 동의 {2}개, 받아들임 {3}개',
  ],
  [
    'not yet: the approval is missing or has lapsed',
    '아직 안 됩니다. 승인이 없거나 효력을 잃었습니다',
  ],
  ['no "{}" here: {}', '"{1}": 그런 것이 없습니다. {2}'],
  ['no purpose {}', '{1}: 그런 목적이 없습니다'],
  ['undo days are {}, not {}', '되돌릴 수 있는 날수는 {1} 사이입니다. {2:은/는} 안 됩니다'],
  ['a request holds at most {} assets', '요청 하나에는 자산을 {1}개까지 담습니다'],
  ['a request holds at most {} comments', '요청 하나에는 댓글을 {1}개까지 답니다'],
  ['request {} already asks for {}', '요청 {1:이/가} 이미 {2:을/를} 지우자고 합니다'],
  ['no way to sign: {}', '{1}: 그렇게는 서명할 수 없습니다'],
  ['nothing of this is for {} to sign', '이 가운데 {1:이/가} 서명할 것이 없습니다'],
  ['no such signature', '그런 서명이 없습니다'],
  ['{} gave this signature, and takes it back', '{1:이/가} 한 서명이라 {1:이/가} 거둡니다'],
  ['{} does not speak for {}', '{1:은/는} {2:을/를} 대신하지 않습니다'],
  ['nothing here is for {} to sign', '여기에는 {1:이/가} 서명할 것이 없습니다'],
  [
    '{} asked for the deletion and cannot sign for it',
    '{1:은/는} 삭제를 요청한 사람이라 서명할 수 없습니다',
  ],
  [
    '{} may not do this: it is for {}, who asked for it',
    '{1:은/는} 할 수 없습니다. 요청한 {2:이/가} 합니다',
  ],
  [
    '{} may not do this: it is for {} or a steward',
    '{1:은/는} 할 수 없습니다. {2} 또는 관리자가 합니다',
  ],
  ['{} asked for it: somebody else decides', '{1:은/는} 요청한 사람입니다. 다른 사람이 정합니다'],
  [
    '{} may not do this: it is for whose things break, owners of what goes, and stewards',
    '{1:은/는} 할 수 없습니다. 깨지는 쪽, 지워지는 것의 소유자, 관리자가 합니다',
  ],
  ['name at least one step', '단계를 하나 이상 고르세요'],
  ['every step is done already', '모든 단계를 이미 마쳤습니다'],
  ['the next step is {}, not {}', '다음 단계는 {2:이/가} 아니라 {1}입니다'],
  [
    'first all that can be undone: the set must be in quarantine',
    '되돌릴 수 있는 것이 먼저입니다. 먼저 격리해야 합니다',
  ],
  ['a drop cannot be left out: restore instead', '삭제 단계는 건너뛸 수 없습니다. 복원하세요'],
  ['only a steward may do without a backup', '백업을 건너뛰는 것은 관리자만 할 수 있습니다'],
  [
    'say where the backup lies, and what it read back',
    '백업이 있는 곳과 다시 읽어 본 결과를 적으세요',
  ],
  ['this is being restored', '복원하는 중입니다'],
  ['nobody has begun to restore this', '복원을 시작하지 않았습니다'],
  ['the undo deadline is over since {}', '되돌릴 수 있는 기한이 {1}에 지났습니다'],
  [
    'it was deleted for privacy: no copy was kept that could be restored',
    '개인정보 때문에 지웠습니다. 복원할 사본을 남기지 않았습니다',
  ],
  ['that is no asset of this request', '이 요청의 자산이 아닙니다'],
  [
    'a source looks at that: its next scan confirms it',
    '그것을 보는 소스가 있습니다. 다음 스캔이 확인합니다',
  ],
  [
    '{} is still there: {} saw it after the drop',
    '{1:이/가} 아직 있습니다. 삭제한 뒤에 {2:이/가} 보았습니다',
  ],
  [
    'not yet confirmed by a scan since the drop: that all of it is gone',
    '삭제한 뒤에 모두 없어졌다고 확인한 스캔이 아직 없습니다',
  ],
  [
    'it can be undone until {}: give that up with a reason, or wait',
    '{1}까지 되돌릴 수 있습니다. 이유를 적고 포기하거나 기다리세요',
  ],
  ['nothing takes its own place', '자기 자신으로 옮길 수는 없습니다'],
  ['{} is being migrated already', '{1:은/는} 이미 옮기는 중입니다'],
  ['no migration {}', '{1}: 그런 이전이 없습니다'],
  [
    '{} changed this migration meanwhile ({}): look at it again',
    '그 사이 {1:이/가} 이 이전을 바꿨습니다 ({2}). 다시 보고 정하세요',
  ],
  [
    '{} is waited for: requests {}, action items {}; gyebo user hand-over {} <party> first',
    '{1:을/를} 기다리는 것이 있습니다. 삭제 요청 {2}개, 조치 {3}개. 먼저 gyebo user hand-over {4} <이름>',
  ],
  ['which signature of yours: {}', '어느 서명을 거두나요? {1}'],
  ['which of these is gone: {}', '이 가운데 무엇이 없어졌나요? {1}'],
  ['say what takes its place: --to NAME', '무엇이 대신하는지 적으세요: --to 이름'],
  ['this migration has ended', '이 이전은 끝났습니다'],
];
