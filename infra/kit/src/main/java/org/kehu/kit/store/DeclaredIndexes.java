package org.kehu.kit.store;

import java.util.List;

/** All indexes of a service, declared in its one class {@code storage.Indexes}. */
public interface DeclaredIndexes {

  List<DeclaredIndex> indexes();
}
