package org.kehu.kit.sample;

import java.util.Set;
import org.kehu.kit.access.Level;
import org.kehu.kit.files.FileOwner;
import org.kehu.kit.files.FileRules;
import org.springframework.stereotype.Component;

/** Files of notes: small ones, and no more than three. */
@Component
class NoteFiles implements FileOwner {

  private final Notes notes;

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

  @Override
  public Level requireChangeable(String id) {
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
