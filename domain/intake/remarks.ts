/**
 * What an instansi may declare beside a contract, in codes, for free words would name people: whether somebody whose term
 * has run out works on, and what is under way about them.
 */
export type Remark = 'works-on' | 'stopped-working' | 'renewal-under-way' | 'identity-under-repair';
