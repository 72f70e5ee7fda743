package org.kehu.local.datastore;

import org.jspecify.annotations.Nullable;

/** The running database of the suite. Closing it ends what this process started, and only that. */
public interface Datastore extends AutoCloseable {

  /** What people read about it in one line, for example {@code embedded (…/store/database)}. */
  String description();

  /** The connection string that the services use. */
  String uri();

  /** Why it cannot answer any more, if that is known without asking it. */
  default @Nullable String defect() {
    return null;
  }

  @Override
  void close();
}
