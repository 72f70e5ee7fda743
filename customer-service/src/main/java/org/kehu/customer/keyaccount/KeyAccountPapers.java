package org.kehu.customer.keyaccount;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.kit.files.FileDesk;
import org.kehu.kit.files.StoredFile;
import org.springframework.stereotype.Component;

/** Knows which papers are attached to a key account. */
@Component
class KeyAccountPapers {

  /** The kind of owner that a key account is for its files. */
  static final String OWNER = "key-account";

  private final FileDesk desk;

  KeyAccountPapers(FileDesk desk) {
    this.desk = desk;
  }

  /** Refuses files that are not attached to it. */
  void requireAll(String accountId, List<String> fileIds) {
    if (fileIds.isEmpty()) {
      return;
    }
    Set<String> kept =
        desk.keptWith(OWNER, accountId).stream().map(StoredFile::id).collect(Collectors.toSet());
    List<String> foreign = fileIds.stream().filter(id -> !kept.contains(id)).toList();
    if (!foreign.isEmpty()) {
      throw KeyAccountProblem.KEY_ACCOUNT_FILE_UNKNOWN.problem().with("files", foreign);
    }
  }
}
