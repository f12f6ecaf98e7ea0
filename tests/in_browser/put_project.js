// Keeps a project safe as the browser keeps it, and opens it. The database is there already.
(file) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("juurruttaja");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction("hankkeet", "readwrite");
      const record = { id: file.hanke, text: JSON.stringify(file), turn: 0, changed: 1 };
      writing.objectStore("hankkeet").put(record);
      writing.oncomplete = () => {
        database.close();
        localStorage.setItem("juurruttaja:auki", file.hanke);
        resolve();
      };
    };
  })
