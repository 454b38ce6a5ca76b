/** The file is no berkas bukti, or not whole: what is wrong with it, in Indonesian. */
export class Unreadable extends Error {}
