package org.kehu.kit.sample;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.kit.access.Level;
import org.kehu.kit.files.FileOwner;
import org.kehu.kit.files.FileRules;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.stereotype.Component;

/** Files of notes: small ones, and no more than three. */
@Component
class NoteFiles implements FileOwner {

  private final Notes notes;
  private final Set<String> closing = ConcurrentHashMap.newKeySet();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();

  NoteFiles(Notes notes) {
    this.notes = notes;
  }

  @Override
  public String kind() {
    return "note";
  }

  @Override
  public Level requireSeen(String id) {
    return notes.get(id).level();
  }

  /** Lets one more question pass; the next finds the note closed. */
  void closeAfterNext(String id) {
    closing.add(id);
  }

  @Override
  public Level requireChangeable(String id) {
    if (closed.contains(id)) {
      throw RequestProblem.BUSY.problem();
    }
    if (closing.remove(id)) {
      closed.add(id);
    }
    return notes.get(id).level();
  }

  @Override
  public String subject(String id) {
    return "notes/" + id;
  }

  @Override
  public FileRules rules() {
    return new FileRules(
        600_000,
        3,
        Set.of(
            "application/pdf",
            "image/png",
            "text/plain",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
  }
}
