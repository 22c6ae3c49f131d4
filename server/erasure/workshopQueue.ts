/** Work on the same workshop, one after another. */
export interface WorkshopQueue {
  run<T>(workshopId: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs or waits any more. */
  idle(): Promise<void>;
}

export function createWorkshopQueue(): WorkshopQueue {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(workshopId, work) {
      const before = last.get(workshopId) ?? Promise.resolve();
      const promise = before.then(work, work);
      const done = promise
        .catch(() => undefined)
        .then(() => {
          if (last.get(workshopId) === done) last.delete(workshopId);
        });
      last.set(workshopId, done);
      return promise;
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
