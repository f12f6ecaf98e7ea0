// Every project that the browser keeps safe, as its file.
() =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("juurruttaja");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("hankkeet")) {
        database.close();
        resolve([]);
        return;
      }
      const asking = database.transaction("hankkeet").objectStore("hankkeet").getAll();
      asking.onsuccess = () => {
        database.close();
        resolve(asking.result.map(({ text }) => JSON.parse(text)));
      };
    };
  })
