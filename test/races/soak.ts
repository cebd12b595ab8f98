/** `npm run soak`: the long forms. */
export const soaking = process.env['GYEBO_SOAK'] === '1';

/** Of the races that must not go wrong: another one each time, printed, to be repeated by this variable. */
export const raceSeed = Number(process.env['GYEBO_RACE_SEED'] ?? Date.now() % 2 ** 31);
