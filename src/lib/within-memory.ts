export type WithinMemory = <T>(weight: number, work: () => Promise<T>) => Promise<T>;

/** Runs work side by side, in the order asked for, while what is under way weighs no more than `room`; what weighs more runs alone. */
export function withinMemory(room: number): WithinMemory {
  const waiting: { readonly weight: number; readonly start: () => void }[] = [];
  let taken = 0;
  const admit = (): void => {
    for (let next = waiting[0]; next !== undefined && (taken === 0 || taken + next.weight <= room); next = waiting[0]) {
      waiting.shift();
      taken += next.weight;
      next.start();
    }
  };
  const leave = (weight: number): void => {
    taken -= weight;
    admit();
  };
  return (weight, work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        weight,
        start: () => {
          work()
            .then(resolve, reject)
            .finally(() => leave(weight));
        },
      });
      admit();
    });
}
