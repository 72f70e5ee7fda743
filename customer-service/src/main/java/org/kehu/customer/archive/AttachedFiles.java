package org.kehu.customer.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.kit.files.FileDesk;
import org.kehu.kit.files.StoredFile;
import org.springframework.stereotype.Component;

/** Knows which files are attached to a volume. */
@Component
class AttachedFiles {

  /** The kind of owner that a volume is for its files. */
  static final String OWNER = "archive";

  private final FileDesk desk;

  AttachedFiles(FileDesk desk) {
    this.desk = desk;
  }

  /** Refuses files that are not the volume's (C-46). */
  void requireAll(String volumeId, List<Counted> counted) {
    Set<String> kept =
        desk.keptWith(OWNER, volumeId).stream().map(StoredFile::id).collect(Collectors.toSet());
    List<String> foreign =
        counted.stream()
            .flatMap(item -> item.fileIds().stream())
            .filter(id -> !kept.contains(id))
            .toList();
    if (!foreign.isEmpty()) {
      throw ArchiveProblem.FILE_NOT_ATTACHED.problem().with("files", foreign);
    }
  }
}
