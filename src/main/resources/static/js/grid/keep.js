// Where unsent marks outlive the page: IndexedDB, else localStorage, else nothing but the page itself.
// A shared computer keeps the marks of several teachers apart: everything is filed under the person.

const DATABASE = "kalanso-grid";
const STORE = "unsent";

/** @returns {Promise<{lasting: boolean, all(): Promise<object[]>, put(entry): Promise<void>, drop(id): Promise<void>}>} */
export async function openKeep(owner) {
  try {
    return inDatabase(await openDatabase(), owner);
  } catch {
    return inLocalStorage(owner) ?? inMemory();
  }
}

function openDatabase() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
    asked.onblocked = () => fail(new Error("blocked"));
  });
}

function inDatabase(database, owner) {
  const ask = (mode, act) =>
    new Promise((done, fail) => {
      const transaction = database.transaction(STORE, mode);
      const asked = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(asked.result);
      transaction.onerror = transaction.onabort = () => fail(transaction.error);
    });
  const range = IDBKeyRange.bound(owner + "|", owner + "|\uffff");
  return {
    lasting: true,
    all: () => ask("readonly", (store) => store.getAll(range)),
    put: (entry) => ask("readwrite", (store) => store.put(entry, owner + "|" + entry.id)),
    drop: (id) => ask("readwrite", (store) => store.delete(owner + "|" + id)),
  };
}

function inLocalStorage(owner) {
  const name = DATABASE + "|" + owner;
  try {
    const entries = new Map(Object.entries(JSON.parse(localStorage.getItem(name) ?? "{}")));
    const write = async () => localStorage.setItem(name, JSON.stringify(Object.fromEntries(entries)));
    localStorage.setItem(name + "|try", "1");
    localStorage.removeItem(name + "|try");
    return {
      lasting: true,
      all: async () => [...entries.values()],
      put: (entry) => (entries.set(entry.id, entry), write()),
      drop: (id) => (entries.delete(id), write()),
    };
  } catch {
    return null;
  }
}

function inMemory() {
  return { lasting: false, all: async () => [], put: async () => {}, drop: async () => {} };
}
