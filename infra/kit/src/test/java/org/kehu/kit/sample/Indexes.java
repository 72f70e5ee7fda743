package org.kehu.kit.sample;

import java.util.List;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.DeclaredIndexes;
import org.springframework.stereotype.Component;

/** Every index of the sample. */
@Component
class Indexes implements DeclaredIndexes {

  @Override
  public List<DeclaredIndex> indexes() {
    return List.of(DeclaredIndex.on("notes", "scope", "-_id"), DeclaredIndex.on("notes", "title"));
  }
}
