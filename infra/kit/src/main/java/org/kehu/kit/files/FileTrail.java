package org.kehu.kit.files;

import java.util.List;
import org.kehu.kit.access.Level;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;

/**
 * The audit entries of attachments, by the ids of file and document. None of the deeds happens
 * without its entry.
 */
final class FileTrail {

  private final Audit audit;

  FileTrail(Audit audit) {
    this.audit = audit;
  }

  /** A file is about to become part of a document. */
  void attached(StoredFile file, Level level) {
    written("file.attached", file, level, "done");
  }

  /** A file was taken in and is not kept. */
  void refused(StoredFile file, Level level, String slug) {
    written("file.attached", file, level, slug);
  }

  /** A file is about to be taken away. */
  void removed(StoredFile file, Level level) {
    written("file.removed", file, level, "done");
  }

  /** A content is about to be handed out. */
  void opened(StoredFile file, Level level) {
    audit.shown("file.opened", subjects(file), level);
  }

  private void written(String action, StoredFile file, Level level, String outcome) {
    audit.require(AuditClass.WRITE, action, subjects(file), level, outcome, null);
  }

  private static List<String> subjects(StoredFile file) {
    return List.of("file/" + file.id(), file.ownerKind() + "/" + file.ownerId());
  }
}
