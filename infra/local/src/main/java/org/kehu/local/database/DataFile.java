package org.kehu.local.database;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;
import org.kehu.local.Survival;

/**
 * Where the documents are: maps of a store, and for a store in a file the journal of what changed
 * since the store was last written. Opening it applies the journal.
 */
final class DataFile implements AutoCloseable {

  private static final String STORE = "kehu.mv";
  private static final String JOURNAL = "kehu.journal";
  private static final String STATE = "state";
  private static final String GENERATION = "generation";
  private static final int CACHE_MEGABYTES = 64;
  private static final int PAGE_BYTES = 4 << 10;
  private static final long LONG_JOURNAL = 8 << 20;

  private final MVStore store;
  private final @Nullable Journal journal;
  private final Survival survival;
  private long generation;

  private DataFile(MVStore store, @Nullable Journal journal, Survival survival, long generation) {
    this.store = store;
    this.journal = journal;
    this.survival = survival;
    this.generation = generation;
  }

  static DataFile inMemory() {
    return new DataFile(new MVStore.Builder().open(), null, Survival.KILL, 0);
  }

  /** The file in this folder; an {@link IllegalStateException} says why it cannot be had. */
  static DataFile in(Path dir, Survival survival) {
    try {
      Files.createDirectories(dir);
      MVStore store = open(dir.resolve(STORE));
      long generation = state(store).getOrDefault(GENERATION, 0L);
      Journal.replay(dir.resolve(JOURNAL), generation, new Replay(store));
      Journal journal = Journal.open(dir.resolve(JOURNAL), survival);
      DataFile file = new DataFile(store, journal, survival, generation);
      file.checkpoint();
      return file;
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException("The data folder " + dir + " cannot be read and written", e);
    } catch (MVStoreException e) {
      throw new IllegalStateException(
          e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
              ? "Another process has the database in "
                  + dir
                  + " open: stop it or use another folder"
              : "The database in " + dir + " cannot be opened: restore it or use another folder",
          e);
    }
  }

  static MVMap<Long, byte[]> documents(MVStore store, String map) {
    return store.openMap(
        map,
        new MVMap.Builder<Long, byte[]>()
            .keyType(LongDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  MVStore store() {
    return store;
  }

  Changes changes() {
    return journal == null ? Changes.UNHEARD : journal;
  }

  boolean isJournalLong() {
    return journal != null && journal.size() > LONG_JOURNAL;
  }

  /** The changes since the last call, for {@link #write}; nothing for a database in memory. */
  @Nullable ByteBuf takeChanges() {
    return journal == null ? null : journal.take();
  }

  void write(@Nullable ByteBuf changes) {
    try {
      if (journal != null && changes != null) {
        journal.write(changes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the store and begins the journal anew; nothing may change meanwhile. */
  void checkpoint() {
    if (journal == null) {
      return;
    }
    try {
      state(store).put(GENERATION, ++generation);
      store.commit();
      if (survival.isOnDisk()) {
        // Else a power cut might find the journal already empty and the store not yet written.
        store.sync();
      }
      journal.restart(generation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (store.isClosed()) {
      return;
    }
    try {
      checkpoint();
      if (journal != null) {
        journal.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      store.close();
    }
  }

  private static MVStore open(Path file) {
    MVStore store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(CACHE_MEGABYTES)
            .pageSplitSize(PAGE_BYTES)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    // Else the file would keep every version of a page for a while, and grow without end.
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return store;
  }

  private static MVMap<String, Long> state(MVStore store) {
    return store.openMap(STATE);
  }

  /** Brings the changes of a journal into the maps that there are. */
  private record Replay(MVStore store) implements Changes {

    @Override
    public void stored(int map, long position, byte[] document) {
      String name = store.getMapName(map);
      if (name != null) {
        documents(store, name).put(position, document);
      }
    }

    @Override
    public void removed(int map, long position) {
      String name = store.getMapName(map);
      if (name != null) {
        documents(store, name).remove(position);
      }
    }
  }
}
