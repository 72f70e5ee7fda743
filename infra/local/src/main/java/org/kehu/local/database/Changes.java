package org.kehu.local.database;

/** Hears of every document that is stored or removed, by its map and position. */
interface Changes {

  /** For a database in memory: nobody needs to know. */
  Changes UNHEARD =
      new Changes() {
        @Override
        public void stored(int map, long position, byte[] document) {}

        @Override
        public void removed(int map, long position) {}
      };

  void stored(int map, long position, byte[] document);

  void removed(int map, long position);
}
