/** The decrees that an answer rests on, numbered in the order in which they are first cited. */
export class DecreeList {
  private readonly numbers: string[] = [];

  /** ` [2]`, or nothing for a day that no decree made. */
  cite(decree: string | undefined): string {
    if (decree === undefined) return '';
    if (!this.numbers.includes(decree)) this.numbers.push(decree);
    return ` [${this.numbers.indexOf(decree) + 1}]`;
  }

  lines(calendarVersion: string): readonly string[] {
    const cited = this.numbers.map((number, index) => `  [${index + 1}] ${number}`);
    return [
      `Keputusan yang dipakai (kalender ${calendarVersion}):`,
      ...(cited.length > 0 ? cited : ['  tidak ada hari libur di antara hari-hari ini']),
    ];
  }
}
